package io.wua.benchmarks.agent;

import io.wua.benchmarks.process.AnonymousMemory;
import io.wua.benchmarks.process.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An agent of a simulated host, started by the launcher {@code wua} as people start it.
 *
 * @param config its settings
 * @param state its state folder
 * @param host the folder of the simulated host
 */
record LaunchedAgent(Path config, Path state, Path host) {
  private static final int SAMPLE_MILLIS = 5;
  private static final int MOST_SECONDS = 120;

  /**
   * What a command took.
   *
   * @param seconds from its start to its end
   * @param peakBytes the most memory that it had for itself
   */
  record Took(double seconds, long peakBytes) {}

  /** Runs a command to its end. */
  Took run(String... command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = start(command);
    long peak = 0;
    while (!process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, AnonymousMemory.bytes(process.pid()));
    }
    return new Took((System.nanoTime() - start) / 1e9, peak);
  }

  private Process start(String... command) throws IOException {
    List<String> all = new ArrayList<>();
    all.add(Checkout.root().resolve("wua").toString());
    all.addAll(List.of(command));
    all.addAll(
        List.of(
            "--config", config.toString(), "--state", state.toString(), "--host", host.toString()));
    return new ProcessBuilder(all)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /**
   * What a resident agent needs.
   *
   * @param bytes the memory that it has for itself at the end
   * @param cpu the processor time of the last half of the time
   */
  record Idle(long bytes, Duration cpu) {}

  /** Lets it live for a while, and ends it. */
  Idle resident(Duration time) throws IOException, InterruptedException {
    Process process = start("agent");
    try {
      long half = time.toMillis() / 2;
      TimeUnit.MILLISECONDS.sleep(half);
      Duration before = cpu(process);
      TimeUnit.MILLISECONDS.sleep(half);
      if (!process.isAlive()) {
        throw new IOException("the agent ended by itself with " + process.exitValue());
      }
      return new Idle(AnonymousMemory.bytes(process.pid()), cpu(process).minus(before));
    } finally {
      process.destroy();
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private static Duration cpu(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
