package io.wua.benchmarks.server;

import io.wua.benchmarks.process.AnonymousMemory;
import io.wua.benchmarks.process.Checkout;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server in a process of its own, started by the launcher {@code wua} as people start it, on a
 * free port of the loopback address. Close it to end it.
 */
final class LaunchedServer implements AutoCloseable {
  private static final String LISTENING = "wua: listening on ";
  private static final int MOST_SECONDS = 60;

  private final Process process;
  private final URI uri;
  private final Duration startup;

  private LaunchedServer(Process process, URI uri, Duration startup) {
    this.process = process;
    this.uri = uri;
    this.startup = startup;
  }

  /**
   * Builds what the launcher builds on its first use, so that no start has to.
   *
   * @throws IOException where that fails
   */
  static void build() throws IOException {
    Process help =
        new ProcessBuilder(launcher(), "server", "--help")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      if (help.waitFor() != 0) {
        throw new IOException("the launcher " + launcher() + " fails: see above");
      }
    } catch (InterruptedException e) {
      help.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the server was built", e);
    }
  }

  /**
   * Starts a server and waits until it listens.
   *
   * @param data its data folder
   * @param options further options of {@code wua server}
   * @throws IOException where it does not come to listen
   */
  static LaunchedServer start(Path data, List<String> options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(launcher(), "server", "--data", data.toString(), "--listen", "127.0.0.1:0"));
    command.addAll(options);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    CompletableFuture<URI> listening = new CompletableFuture<>();
    Thread reading = new Thread(() -> read(process, listening), "messages of the server");
    reading.setDaemon(true);
    reading.start();
    try {
      URI uri = listening.get(MOST_SECONDS, TimeUnit.SECONDS);
      return new LaunchedServer(process, uri, Duration.ofNanos(System.nanoTime() - start));
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the server started", e);
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      throw new IOException("the server does not listen: " + String.join(" ", command), e);
    }
  }

  private static String launcher() {
    return Checkout.root().resolve("wua").toString();
  }

  /** Reads to the end, so that the server never waits for a reader. */
  private static void read(Process process, CompletableFuture<URI> listening) {
    List<String> said = new ArrayList<>();
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(LISTENING)) {
          listening.complete(URI.create(line.substring(LISTENING.length()).strip()));
        } else if (!listening.isDone()) {
          said.add(line);
        }
      }
      listening.completeExceptionally(new IOException(String.join("\n", said)));
    } catch (IOException e) {
      listening.completeExceptionally(new UncheckedIOException(e));
    }
  }

  /** Where it listens. */
  URI uri() {
    return uri;
  }

  /** From the start of the process until it said that it listens. */
  Duration startup() {
    return startup;
  }

  /** The memory that it has for itself now, in bytes. */
  long anonymousBytes() {
    return AnonymousMemory.bytes(process.pid());
  }

  /** The processor time that it took until now. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
