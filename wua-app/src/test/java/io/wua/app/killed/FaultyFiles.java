package io.wua.app.killed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wua.simulation.catalog.demo.DemoPayloads;
import io.wua.simulation.catalog.demo.DemoSet;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** The repository of the demo on a loopback port, with ranges, and with answers that go wrong. */
final class FaultyFiles implements AutoCloseable {
  static final String CATALOG = "wsusscn2.cab";
  private static final int CHUNK = 1 << 13;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, byte[]> contents = new TreeMap<>();
  private final Map<String, Fault> faults = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicLong sent = new AtomicLong();
  private volatile LongConsumer watcher = total -> {};

  /** Answers in a way of its own. */
  @FunctionalInterface
  interface Fault {
    /** Answers; the number counts how often that file was asked for, from 1. */
    void answer(Sending sending, int number) throws IOException;
  }

  FaultyFiles(DemoSet demo, Path scratch) throws IOException {
    contents.put(CATALOG, Files.readAllBytes(demo.catalog()));
    for (var payload : DemoPayloads.all()) {
      Path file = DemoPayloads.writeTo(scratch, payload);
      contents.put(DemoPayloads.fileName(payload), Files.readAllBytes(file));
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** What {@code repo_url} says. */
  String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/wapt";
  }

  /** From now on that file is answered so. */
  void on(String name, Fault fault) {
    faults.put(name, fault);
  }

  /** Every file is answered as it should be, and nobody watches. */
  void heal() {
    faults.clear();
    asked.clear();
    watcher = total -> {};
  }

  /** Who is told, from now on, how many bytes of bodies were sent in all. */
  void watch(LongConsumer told) {
    sent.set(0);
    watcher = told;
  }

  long sent() {
    return sent.get();
  }

  /** The names that were asked for, in their order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** Whether it serves a file of exactly these bytes. */
  boolean has(byte[] content) {
    return contents.values().stream().anyMatch(each -> Arrays.equals(each, content));
  }

  /** One request that waits for its answer. */
  record Sending(FaultyFiles files, HttpExchange exchange, byte[] content) {
    void status(int code) throws IOException {
      exchange.sendResponseHeaders(code, -1);
    }

    /** Announces all of it, and closes the connection after so many bytes. */
    void cutAfter(int bytes) throws IOException {
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content, 0, bytes);
      exchange.getResponseBody().flush();
    }

    /** Whether the rest alone was asked for. */
    boolean isResumed() {
      return exchange.getRequestHeaders().containsKey("Range");
    }

    /** Announces all of it, and says nothing more after so many bytes until all is over. */
    void stallAfter(int bytes, CountDownLatch over) throws IOException {
      cutAfter(bytes);
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** As long as it should be, with one bit that is wrong. */
    void corrupt() throws IOException {
      byte[] wrong = content.clone();
      wrong[wrong.length / 2] ^= 1;
      new Sending(files, exchange, wrong).send(CHUNK);
    }

    /** As it should be, in pieces of that size. */
    void send(int pieces) throws IOException {
      Optional<String> range =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"))
              .filter(asked -> asked.matches("bytes=\\d+-"));
      int from =
          range
              .map(r -> Integer.parseInt(r.substring("bytes=".length(), r.length() - 1)))
              .orElse(0);
      if (from > content.length) {
        status(416);
        return;
      }
      if (from > 0) {
        String part = "bytes " + from + "-" + (content.length - 1) + "/" + content.length;
        exchange.getResponseHeaders().set("Content-Range", part);
      }
      int length = content.length - from;
      exchange.sendResponseHeaders(from > 0 ? 206 : 200, length == 0 ? -1 : length);
      OutputStream out = exchange.getResponseBody();
      for (int at = from; at < content.length; at += pieces) {
        int size = Math.min(pieces, content.length - at);
        out.write(content, at, size);
        out.flush();
        files.watcher.accept(files.sent.addAndGet(size));
      }
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String name = Path.of(exchange.getRequestURI().getPath()).getFileName().toString();
      byte[] content = contents.get(name);
      if (content == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      asked.add(name);
      String tag = "\"" + name + "\"";
      exchange.getResponseHeaders().set("ETag", tag);
      Sending sending = new Sending(this, exchange, content);
      Fault fault = faults.get(name);
      if (fault != null) {
        fault.answer(sending, (int) asked.stream().filter(name::equals).count());
      } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        sending.status(304);
      } else {
        sending.send(CHUNK);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
