package io.wua.simulation.catalog.cabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Extracts cabinets with a program that knows nothing of this project, where one is installed. */
public enum CabinetTool {
  /** https://www.cabextract.org.uk */
  CABEXTRACT("cabextract"),
  /** https://www.7-zip.org */
  SEVEN_ZIP("7z");

  private final String program;

  CabinetTool(String program) {
    this.program = program;
  }

  /**
   * Checks and extracts a cabinet; fails where the program complains, skips the test where it is
   * not installed.
   */
  public void extract(Path cabinet, Path into) throws IOException, InterruptedException {
    assumeTrue(isInstalled(), program + " is not installed, so nobody else reads the cabinet");
    Files.createDirectories(into);
    switch (this) {
      case CABEXTRACT -> {
        run(List.of(program, "-q", "-t", cabinet.toString()));
        run(List.of(program, "-q", "-d", into.toString(), cabinet.toString()));
      }
      case SEVEN_ZIP -> {
        run(List.of(program, "t", "-bd", cabinet.toString()));
        run(List.of(program, "x", "-bd", "-y", "-o" + into, cabinet.toString()));
      }
    }
  }

  private boolean isInstalled() {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor(), () -> String.join(" ", command) + " said: " + said);
  }
}
