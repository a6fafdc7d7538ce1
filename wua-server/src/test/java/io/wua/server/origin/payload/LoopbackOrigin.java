package io.wua.server.origin.payload;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on the loopback address that serves files, and misbehaves when it is told to. */
final class LoopbackOrigin implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Answers once in a way of its own. */
  @FunctionalInterface
  interface Fault {
    void answer(HttpExchange exchange, byte[] content) throws IOException;
  }

  /** What was asked for. */
  record Asked(String path, Optional<String> range) {}

  LoopbackOrigin() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  URI serves(String path, byte[] content) {
    files.put(path, content);
    return uri(path);
  }

  /** The next answer under that path is that one. */
  void fails(String path, Fault... once) {
    Queue<Fault> queue = faults.computeIfAbsent(path, p -> new ConcurrentLinkedQueue<>());
    queue.addAll(new ArrayDeque<>(List.of(once)));
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  List<Asked> asked(String path) {
    return asked.stream().filter(a -> a.path().equals(path)).toList();
  }

  static Fault status(int status) {
    return (exchange, content) -> exchange.sendResponseHeaders(status, -1);
  }

  /** Announces everything and sends so much. */
  static Fault cut(int bytes) {
    return (exchange, content) -> {
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content, 0, bytes);
      exchange.getResponseBody().flush();
    };
  }

  /** Sends so much without saying how much there is, and ends as if that were all. */
  static Fault truncated(int bytes) {
    return (exchange, content) -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(content, 0, bytes);
      exchange.getResponseBody().close();
    };
  }

  /** Never ends by itself. */
  static Fault endless() {
    return (exchange, content) -> {
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      for (; ; ) {
        out.write(content);
      }
    };
  }

  /** Sends so much and then nothing, until the server is closed. */
  Fault stall(int bytes, CountDownLatch sent) {
    return (exchange, content) -> {
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content, 0, bytes);
      exchange.getResponseBody().flush();
      sent.countDown();
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Optional<String> range = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"));
      asked.add(new Asked(path, range));
      byte[] content = files.get(path);
      if (content == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("ETag", "\"v1\"");
      Fault fault = faults.getOrDefault(path, new ArrayDeque<>()).poll();
      if (fault != null) {
        fault.answer(exchange, content);
      } else {
        send(exchange, content, range);
      }
    }
  }

  private static void send(HttpExchange exchange, byte[] content, Optional<String> range)
      throws IOException {
    int from =
        range.map(r -> Integer.parseInt(r.substring("bytes=".length(), r.length() - 1))).orElse(0);
    if (range.isPresent()) {
      exchange
          .getResponseHeaders()
          .set(
              "Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
    }
    exchange.sendResponseHeaders(range.isPresent() ? 206 : 200, content.length - from);
    exchange.getResponseBody().write(content, from, content.length - from);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
