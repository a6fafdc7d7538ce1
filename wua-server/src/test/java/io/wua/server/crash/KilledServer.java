package io.wua.server.crash;

import io.wua.core.failure.Failpoints;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a main class in a process of its own that ends without warning at a named moment of a write,
 * as by a loss of power: no shutdown hook, no finally.
 *
 * <p>The child asks {@link #failpoints} for what it injects; a moment that is not reached lets it
 * come to its end.
 */
public final class KilledServer {
  /** The code with which a killed child ends. */
  public static final int KILLED = 77;

  private static final String MOMENT = "wua.killed.at";
  private static final long PATIENCE_SECONDS = 120;

  private KilledServer() {}

  /** For the child: ends its process at the moment that its parent named. */
  public static Failpoints failpoints() {
    String moment = System.getProperty(MOMENT, "");
    return reached -> {
      if (reached.equals(moment)) {
        Runtime.getRuntime().halt(KILLED);
      }
    };
  }

  /**
   * Runs the child to its end.
   *
   * @param main what it runs
   * @param moment where it ends
   * @param log where its output goes
   * @return its exit code: {@link #KILLED} where it reached the moment
   */
  public static int run(Class<?> main, String moment, Path log, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-D" + MOMENT + "=" + moment,
                "-cp",
                classPath(),
                main.getName()));
    command.addAll(List.of(arguments));
    Process child =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      child.destroyForcibly();
      throw new IllegalStateException("the child did not end: " + Files.readString(log));
    }
    return child.exitValue();
  }

  /** Also where the runner of the tests has put it into a jar's manifest. */
  private static String classPath() {
    String tests = System.getProperty("surefire.test.class.path", "");
    return tests.isEmpty()
        ? System.getProperty("java.class.path").replace(File.pathSeparator + " ", "")
        : tests;
  }
}
