package io.wua.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.app.Main;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.http.fetch.part.ContentDigest;
import io.wua.server.fleet.payload.NextTry;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.fleet.want.WantedFile;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about the folder of updates and its queue. */
class FileCommandsTest {
  private static final byte[] CABINET = "MSCF\0\0\0\0 and more".getBytes();
  private static final Sha1 WANTED = new Sha1("ab".repeat(20));

  @TempDir private Path root;
  private Path data;
  private StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void makeFolder() {
    data = root.resolve("data");
  }

  private int wua(String... arguments) {
    out = new StringWriter();
    String[] all = new String[arguments.length + 3];
    all[0] = "server";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--data";
    all[all.length - 1] = data.toString();
    return Main.run(new PrintWriter(out), new PrintWriter(err, true), all);
  }

  private Path file(String name, byte[] content) throws Exception {
    return Files.write(root.resolve(name), content);
  }

  @Test
  void bringAPackageUnderTheNameThatCarriesItsDigest() throws Exception {
    Path msu = file("windows11.0-kb5063878-x64.msu", CABINET);
    assertEquals(0, wua("import-msu", msu.toString()), err::toString);
    String stored = "windows11.0-kb5063878-x64_" + ContentDigest.of(msu).sha1() + ".msu";
    assertEquals("KB5063878 has " + stored + ".", out.toString().strip());
    assertTrue(err.toString().contains("who signed it was not checked"), err.toString());
    assertEquals(-1, Files.mismatch(msu, data.resolve("waptwua").resolve(stored)));
    assertEquals(0, wua("import-msu", msu.toString(), "--kb", "KB5012170"), err::toString);
    assertEquals(0, wua("files"), err::toString);
    assertTrue(out.toString().contains("KB5012170,KB5063878"), out.toString());
    assertTrue(out.toString().contains("imported"), out.toString());
    assertEquals(0, wua("files", "--json"), err::toString);
    assertTrue(out.toString().contains("\"schema\" : \"wua.server.files/1\""), out.toString());
    assertTrue(out.toString().contains(ContentDigest.of(msu).sha256().hex()), out.toString());
  }

  @Test
  void bringNothingThatIsNoPackage() throws Exception {
    assertEquals(1, wua("import-msu", file("kb5063878.msu", "MZ".getBytes()).toString()));
    assertEquals(1, wua("import-msu", file("kb5063878.cab", CABINET).toString()));
    assertEquals(1, wua("import-msu", root.resolve("kb5063878-none.msu").toString()));
    assertEquals(1, wua("import-msu", file("update.msu", CABINET).toString()));
    assertTrue(err.toString().contains("--kb"), err.toString());
    assertEquals(2, wua("import-msu", root.resolve("update.msu").toString(), "--kb", "x"));
    assertEquals(0, wua("files"));
    assertEquals(1, out.toString().lines().count(), out.toString());
    assertEquals(
        0,
        wua(
            "import-msu",
            file("update.msu", "MSWIM\0\0\0...".getBytes()).toString(),
            "--kb",
            "5012170"),
        err::toString);
  }

  private void want() throws Exception {
    Instant now = Instant.now();
    Payload payload =
        new Payload(
            "a.cab",
            5L << 30,
            WANTED,
            Optional.empty(),
            Optional.of(URI.create("http://download.windowsupdate.com/a.cab")));
    try (ServerStore store =
        ServerStore.open(
            ServerSettings.of(ServerOptions.of(data)).database(), RegistrationRules.of(false))) {
      store.wants().replace(List.of(new WantedFile(payload, 7)), now);
      store.wantLeases().lease("w", now, now.plus(Duration.ofHours(1)));
      store.wantLeases().refused(WANTED, "w", "its SHA-1 is wrong", new NextTry(0, 1, now));
    }
  }

  @Test
  void showWhatIsStillToComeAndHaveItTriedAgain() throws Exception {
    want();
    assertEquals(0, wua("wants"), err::toString);
    String line = out.toString().lines().skip(1).findFirst().orElseThrow();
    assertTrue(
        line.matches(
            "a_" + WANTED + "\\.cab +5\\.0 GB +7 +quarantined +0 +1 +- +its SHA-1 is wrong"),
        line);
    assertEquals(1, wua("wants", "--retry", "cd".repeat(20)));
    assertEquals(2, wua("wants", "--retry", "x"));
    assertEquals(0, wua("wants", "--retry", WANTED.hex(), "--json"), err::toString);
    assertTrue(out.toString().contains("\"state\" : \"waiting\""), out.toString());
    want();
    assertEquals(0, wua("wants", "--retry-all"), err::toString);
    assertTrue(out.toString().contains("waiting"), out.toString());
  }
}
