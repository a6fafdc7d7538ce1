package io.wua.simulation.catalog.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.demo.DemoSet;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures that a program which knows nothing of this project takes for good. */
class CabinetSignerTest {
  @TempDir private Path folder;

  private int osslsigncode(Path cabinet, Path root) throws IOException, InterruptedException {
    boolean installed =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "osslsigncode")));
    assumeTrue(installed, "osslsigncode is not installed, so nobody else checks the signature");
    Process process =
        new ProcessBuilder(
                "osslsigncode", "verify", "-CAfile", root.toString(), "-in", cabinet.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor();
  }

  @Test
  void anotherProgramVerifiesWhatItSigned() throws IOException, InterruptedException, WuaException {
    DemoSet demo = DemoSet.writeTo(folder);
    Path root = folder.resolve("catalog-root.pem");
    assertEquals(0, osslsigncode(demo.catalog(), root));

    byte[] bytes = Files.readAllBytes(demo.catalog());
    bytes[200] ^= 1;
    Path changed = Files.write(folder.resolve("changed.cab"), bytes);
    assertNotEquals(0, osslsigncode(changed, root));

    Path stranger = folder.resolve("stranger.pem");
    SigningAuthority.create("Stranger").writeRoot(stranger);
    assertNotEquals(0, osslsigncode(demo.catalog(), stranger));
  }

  @Test
  void signsOnlyOnce() throws WuaException, IOException {
    DemoSet demo = DemoSet.writeTo(folder);
    byte[] before = Files.readAllBytes(demo.catalog());
    SigningAuthority second = SigningAuthority.create("Second");
    assertThrows(IOException.class, () -> CabinetSigner.sign(demo.catalog(), second));
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(demo.catalog())));
  }
}
