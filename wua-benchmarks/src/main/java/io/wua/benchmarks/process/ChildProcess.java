package io.wua.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs a process to its end and watches it. It reports by lines {@code name=value} on its standard
 * output; its standard error is ours.
 */
public final class ChildProcess {
  private static final int SAMPLE_MILLIS = 20;

  private ChildProcess() {}

  /**
   * Runs a class of this class path in a Java of its own, with the flags of the launcher.
   *
   * @throws IOException where it cannot be started or fails
   */
  public static Measured java(Class<?> main, List<String> args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(LauncherFlags.read(Checkout.root()));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(args);
    return run(command);
  }

  /**
   * Runs a command.
   *
   * @throws IOException where it cannot be started or fails
   */
  public static Measured run(List<String> command) throws IOException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      CompletableFuture<Map<String, String>> values =
          CompletableFuture.supplyAsync(() -> values(process));
      long peak = 0;
      while (!process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, AnonymousMemory.bytes(process.pid()));
      }
      Duration wall = Duration.ofNanos(System.nanoTime() - start);
      if (process.exitValue() != 0) {
        throw new IOException(
            "the process ended with " + process.exitValue() + ": " + String.join(" ", command));
      }
      return new Measured(wall, peak, values.join());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a process was measured", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Map<String, String> values(Process process) {
    Map<String, String> values = new LinkedHashMap<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          values.put(line.substring(0, equals), line.substring(equals + 1));
        }
      }
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
