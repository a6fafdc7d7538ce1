package io.wua.app.killed;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the agent in a process of its own. */
final class AgentChild {
  private AgentChild() {}

  /**
   * Starts it.
   *
   * @param main what it runs
   * @param log where its output goes; it has its temporary files in the folder {@code tmp} beside
   * @param properties of its system, as {@code -Dname=value}
   * @param arguments of its command line
   */
  static Process start(Class<?> main, Path log, List<String> properties, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Djava.io.tmpdir=" + temporary(log));
    command.addAll(properties);
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /** The folder of the temporary files of a process with that log. */
  static Path temporary(Path log) throws IOException {
    return Files.createDirectories(log.resolveSibling("tmp"));
  }

  /** Also where the runner of the tests has put it into a jar's manifest. */
  private static String classPath() {
    String tests = System.getProperty("surefire.test.class.path", "");
    return tests.isEmpty()
        ? System.getProperty("java.class.path").replace(File.pathSeparator + " ", "")
        : tests;
  }
}
