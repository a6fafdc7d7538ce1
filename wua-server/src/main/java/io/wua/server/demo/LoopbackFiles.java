package io.wua.server.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a folder on a free port of the loopback address: what stands in for Microsoft in the demo,
 * and for the web server of a secondary repository. Close it to stop.
 */
final class LoopbackFiles implements AutoCloseable {
  private static final int THREADS = 4;

  private final Path folder;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  private LoopbackFiles(Path folder, HttpServer server) {
    this.folder = folder;
    this.server = server;
  }

  /**
   * Begins to serve.
   *
   * @throws WuaException UNAVAILABLE where no port is to be had
   */
  static LoopbackFiles of(Path folder) throws WuaException {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      LoopbackFiles files = new LoopbackFiles(folder.toRealPath(), server);
      server.setExecutor(files.threads);
      server.createContext("/", files::answer);
      server.start();
      return files;
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNAVAILABLE, "Nothing can listen on the loopback address: " + e + ".", e);
    }
  }

  /** Where. */
  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<Path> file = file(exchange.getRequestURI());
      if (file.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      BasicFileAttributes facts = Files.readAttributes(file.get(), BasicFileAttributes.class);
      String tag = "\"" + facts.size() + "." + facts.lastModifiedTime().toMillis() + "\"";
      exchange.getResponseHeaders().set("ETag", tag);
      if (exchange.getRequestHeaders().getOrDefault("If-None-Match", List.of()).contains(tag)) {
        exchange.sendResponseHeaders(304, -1);
      } else if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.getResponseHeaders().set("Content-Length", Long.toString(facts.size()));
        exchange.sendResponseHeaders(200, -1);
      } else {
        exchange.sendResponseHeaders(200, facts.size() == 0 ? -1 : facts.size());
        try (OutputStream body = exchange.getResponseBody()) {
          Files.copy(file.get(), body);
        }
      }
    }
  }

  private Optional<Path> file(URI asked) {
    Path file = folder.resolve(asked.getPath().substring(1)).normalize();
    return file.startsWith(folder) && Files.isRegularFile(file)
        ? Optional.of(file)
        : Optional.empty();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
