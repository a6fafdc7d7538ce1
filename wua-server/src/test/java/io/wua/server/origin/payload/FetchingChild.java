package io.wua.server.origin.payload;

import io.wua.core.failure.Failpoints;
import io.wua.core.failure.WuaException;
import io.wua.server.store.connect.DatabaseAddress;
import io.wua.server.store.connect.DatabaseSettings;
import io.wua.server.store.connect.PasswordSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A process that works through the queue and ends without a word at the moment that it is told: a
 * failpoint, or a number of bytes of a file.
 */
final class FetchingChild {
  static final int HALTED = 9;

  private FetchingChild() {}

  /** Arguments: folder, URL and user of the database, minutes after noon, moment or bytes. */
  public static void main(String[] arguments) throws WuaException, IOException {
    DatabaseSettings database =
        DatabaseSettings.of(
            DatabaseAddress.parse(arguments[1]), arguments[2], new PasswordSource.None());
    JumpingTiming timing = new JumpingTiming(Duration.ofMinutes(Long.parseLong(arguments[3])));
    String moment = arguments[4];
    Failpoints failpoints =
        reached -> {
          if (reached.equals(moment)) {
            Runtime.getRuntime().halt(HALTED);
          }
        };
    long bytes = moment.matches("[0-9]+") ? Long.parseLong(moment) : Long.MAX_VALUE;
    try (FetchBench bench = new FetchBench(Path.of(arguments[0]), database, timing);
        PayloadFetcher fetcher =
            bench
                .fetcher("child")
                .failpoints(failpoints)
                .progress(
                    (name, done, total) -> {
                      if (done >= bytes) {
                        Runtime.getRuntime().halt(HALTED);
                      }
                    })
                .build()) {
      fetcher.run();
    }
  }

  static Process start(Path root, String url, String user, long minutes, String moment)
      throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                FetchingChild.class.getName(),
                root.toString(),
                url,
                user,
                Long.toString(minutes),
                moment));
    // By the environment: a class path may be longer than an argument can be.
    builder.environment().put("CLASSPATH", classPath);
    File log = root.resolve("child-" + minutes + ".log").toFile();
    return builder.redirectErrorStream(true).redirectOutput(log).start();
  }
}
