package io.wua.server.origin.catalog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A stand-in for Microsoft's server on the loopback address, which can misbehave. */
public final class TestOrigin implements AutoCloseable {
  private static final String PATH = "/microsoftupdate/v6/wsusscan/wsusscn2.cab";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile byte[] content = new byte[0];
  private volatile String etag = "";
  private volatile String date = "";
  private volatile int status = 200;
  private volatile int cutAfter = -1;
  private volatile boolean endless;

  public TestOrigin() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(PATH, this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public TestOrigin has(byte[] catalog, String version) {
    content = catalog;
    etag = "\"" + version + "\"";
    date = "Tue, 10 Nov 2026 18:00:00 GMT";
    status = 200;
    return this;
  }

  public TestOrigin hasFile(Path catalog, String version) throws IOException {
    return has(Files.readAllBytes(catalog), version);
  }

  void answers(int code) {
    status = code;
  }

  /** Ends the next answer after so many bytes. */
  void cutsAfter(int bytes) {
    cutAfter = bytes;
  }

  void neverEnds() {
    endless = true;
  }

  /** What came of each request: the status and the first byte that was sent. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (status != 200) {
        tell(exchange, status, 0, -1);
        return;
      }
      exchange.getResponseHeaders().set("ETag", etag);
      exchange.getResponseHeaders().set("Last-Modified", date);
      if (isKnown(exchange)) {
        tell(exchange, 304, 0, -1);
      } else if (endless) {
        tell(exchange, 200, 0, 0);
        OutputStream out = exchange.getResponseBody();
        while (true) {
          out.write(content);
        }
      } else {
        send(exchange);
      }
    }
  }

  private boolean isKnown(HttpExchange exchange) {
    String known = exchange.getRequestHeaders().getFirst("If-None-Match");
    String since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
    return known != null ? known.equals(etag) : date.equals(since);
  }

  private void send(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    String same = exchange.getRequestHeaders().getFirst("If-Range");
    int from =
        range != null && (same == null || same.equals(etag))
            ? Integer.parseInt(range.replaceAll("[^0-9]", ""))
            : 0;
    if (from > 0) {
      exchange
          .getResponseHeaders()
          .set(
              "Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
    }
    int to = cutAfter < 0 ? content.length : cutAfter;
    cutAfter = -1;
    tell(exchange, from > 0 ? 206 : 200, from, content.length - from);
    exchange.getResponseBody().write(Arrays.copyOfRange(content, from, to));
  }

  private void tell(HttpExchange exchange, int code, int from, long length) throws IOException {
    asked.add(code + (from > 0 ? " from " + from : ""));
    exchange.sendResponseHeaders(code, length);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
