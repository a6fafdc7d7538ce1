package io.wua.catalog.cab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The program cabextract as a second opinion, where it is installed. */
final class Cabextract {
  private Cabextract() {}

  static boolean isInstalled() {
    try {
      return start("--version").waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Extracts all files, names in the case of the cabinet. */
  static void extract(Path cabinet, Path directory) throws IOException, InterruptedException {
    Process process = start("-q", "-d", directory.toString(), cabinet.toString());
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
  }

  private static Process start(String... arguments) throws IOException {
    String[] command = new String[arguments.length + 1];
    command[0] = "cabextract";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
