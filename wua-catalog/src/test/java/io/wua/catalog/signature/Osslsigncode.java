package io.wua.catalog.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The program osslsigncode, which signs cabinets as Windows does, where it is installed. */
record Osslsigncode(Path folder) {
  static boolean isInstalled() {
    try {
      return start(List.of("--version")).waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Signs a cabinet.
   *
   * @param stamper makes the time stamp, of now
   */
  byte[] sign(
      byte[] cabinet, Issued signer, List<Issued> above, Optional<Issued> stamper, String digest)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("sign", "-h", digest));
    add(arguments, "-certs", signer.certificate());
    add(arguments, "-key", signer.key());
    if (!above.isEmpty()) {
      add(arguments, "-ac", above.stream().map(Issued::certificate).toArray());
    }
    if (stamper.isPresent()) {
      add(arguments, "-TSA-certs", stamper.get().certificate());
      add(arguments, "-TSA-key", stamper.get().key());
    }
    Path in = Files.write(folder.resolve("in.cab"), cabinet);
    Path out = folder.resolve("out.cab");
    Files.deleteIfExists(out);
    arguments.addAll(List.of("-in", in.toString(), "-out", out.toString()));
    Process process = start(arguments);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return Files.readAllBytes(out);
  }

  private void add(List<String> arguments, String option, Object... objects) {
    arguments.add(option);
    arguments.add(Issued.write(folder.resolve(option.substring(1) + ".pem"), objects).toString());
  }

  private static Process start(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("osslsigncode"));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
