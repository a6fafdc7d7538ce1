package io.wua.benchmarks.server;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An nginx of our own that serves one folder on a free port of the loopback address, with the
 * settings for files that its packages have. Close it to end it.
 */
public final class Nginx implements AutoCloseable {
  private static final int TRIES = 100;
  private static final int PAUSE_MILLIS = 50;
  private static final int STOP_SECONDS = 10;
  private static final String SETTINGS =
      """
      daemon off;
      worker_processes auto;
      pid %1$s/nginx.pid;
      error_log stderr;
      events { worker_connections 64; }
      http {
        access_log off;
        sendfile on;
        tcp_nopush on;
        client_body_temp_path %1$s/body;
        proxy_temp_path %1$s/proxy;
        fastcgi_temp_path %1$s/fastcgi;
        uwsgi_temp_path %1$s/uwsgi;
        scgi_temp_path %1$s/scgi;
        server {
          listen 127.0.0.1:%2$d;
          root %3$s;
        }
      }
      """;

  private final Process process;
  private final URI uri;

  private Nginx(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  /** Where the program is, if it is installed. */
  public static Optional<Path> program() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(
            Arrays.stream(path.split(File.pathSeparator)),
            Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(folder -> Path.of(folder, "nginx"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts one and waits until it listens.
   *
   * @param program where it is
   * @param work an empty folder for what it writes
   * @param served the folder that it serves; others may have to read it, as its workers run under
   *     another account
   * @throws IOException where it does not come to listen
   */
  public static Nginx start(Path program, Path work, Path served) throws IOException {
    int port = freePort();
    Path settings = work.resolve("nginx.conf");
    Files.writeString(settings, SETTINGS.formatted(work, port, served));
    Process process =
        new ProcessBuilder(
                program.toString(),
                "-p",
                work.toString(),
                "-e",
                "stderr",
                "-c",
                settings.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Nginx nginx = new Nginx(process, URI.create("http://127.0.0.1:" + port));
    for (int i = 0; i < TRIES && process.isAlive(); i++) {
      if (nginx.listens()) {
        return nginx;
      }
    }
    nginx.close();
    throw new IOException("nginx does not listen; its messages are above");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean listens() throws IOException {
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      return socket.isConnected();
    } catch (IOException notYet) {
      try {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        return false;
      } catch (InterruptedException e) {
        close();
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while nginx started", e);
      }
    }
  }

  /** Where it listens. */
  public URI uri() {
    return uri;
  }

  /** The processor time that it and its workers took until now. */
  Duration cpu() {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    return all.stream()
        .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
