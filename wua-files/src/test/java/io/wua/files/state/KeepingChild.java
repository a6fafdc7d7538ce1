package io.wua.files.state;

import io.wua.core.failure.Failpoints;
import io.wua.files.durable.FileBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that takes the steps of {@link KeptWork}, notes each that is done, and ends without a
 * word: the third time it reaches a failpoint, in the middle of the file of a number, or some
 * nanoseconds after its fifteenth step.
 */
final class KeepingChild {
  static final int HALTED = 9;

  /** Before the number of the file in whose middle it ends. */
  static final String FILE = "file ";

  private static final int TIMES = 3;
  private static final long WARM = 15;

  private KeepingChild() {}

  /**
   * Arguments: the folder, the file of steps done, and the moment, {@link #FILE} or the
   * nanoseconds.
   */
  public static void main(String[] arguments) throws Exception {
    String when = arguments[2];
    AtomicInteger reached = new AtomicInteger();
    Failpoints failpoints =
        moment -> {
          if (moment.equals(when) && reached.incrementAndGet() == TIMES) {
            Runtime.getRuntime().halt(HALTED);
          }
        };
    AgentFolder folder = AgentFolder.of(Path.of(arguments[0]), failpoints, bytes(when));
    Path done = Path.of(arguments[1]);
    for (long step = 1; step < 4_000; step++) {
      KeptWork.take(folder, step);
      note(done);
      if (step == WARM && when.matches("[0-9]+")) {
        haltAfter(Long.parseLong(when));
      }
    }
  }

  private static FileBytes bytes(String when) {
    AtomicInteger files = new AtomicInteger();
    return (out, content) -> {
      if (when.equals(FILE + files.incrementAndGet())) {
        out.write(ByteBuffer.wrap(content, 0, content.length / 2));
        Runtime.getRuntime().halt(HALTED);
      }
      FileBytes.forced().write(out, content);
    };
  }

  /** One byte for each step: a byte is there or not. */
  private static void note(Path done) throws IOException {
    Files.write(
        done,
        ".".getBytes(StandardCharsets.US_ASCII),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static void haltAfter(long nanos) {
    long start = System.nanoTime();
    Thread end =
        new Thread(
            () -> {
              long left = nanos;
              while (left > 0) {
                LockSupport.parkNanos(left);
                left = nanos - (System.nanoTime() - start);
              }
              Runtime.getRuntime().halt(HALTED);
            });
    end.setDaemon(true);
    end.start();
  }
}
