package io.wua.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A web server whose answers are written byte by byte, so that they can be wrong in every way. One
 * request a connection; a path without an answer is 404.
 */
public final class TestServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, Responder> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final String scheme;
  private final Thread accepting;

  /** Writes an answer. */
  @FunctionalInterface
  public interface Responder {
    /** Writes it; the connection is closed afterwards. */
    void respond(Request request, OutputStream out) throws IOException;
  }

  /** What was asked. */
  public record Request(String method, String path, Map<String, String> headers, byte[] body) {
    /** A header by its name in lower case. */
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }
  }

  /** Starts a server on a free port of the loopback interface. */
  public TestServer() throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), "http");
  }

  /** Starts a server on that socket. */
  public TestServer(ServerSocket socket, String scheme) {
    this.socket = socket;
    this.scheme = scheme;
    accepting = new Thread(this::accept, "test server");
    accepting.setDaemon(true);
    accepting.start();
  }

  /** Sets what is answered under a path. */
  public void on(String path, Responder responder) {
    answers.put(path, responder);
  }

  /** What was asked so far. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** The URL of a path. */
  public URI uri(String path) {
    return URI.create(scheme + "://127.0.0.1:" + socket.getLocalPort() + path);
  }

  /** An answer with a body; headers as "Name: value". */
  public static Responder answer(int status, byte[] body, String... headers) {
    return (request, out) -> {
      writeHead(out, status, "Content-Length: " + body.length, headers);
      if (!request.method().equals("HEAD")) {
        out.write(body);
      }
    };
  }

  /** Writes status line and headers. */
  public static void writeHead(OutputStream out, int status, String header, String... more)
      throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Said\r\nConnection: close\r\n");
    head.append(header).append("\r\n");
    for (String each : more) {
      head.append(each).append("\r\n");
    }
    out.write(head.append("\r\n").toString().getBytes(ISO_8859_1));
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread thread = new Thread(() -> serve(client), "test connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException closed) {
        // The test is over.
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      String[] first = line(in).split(" ");
      if (first.length < 2) {
        return;
      }
      Map<String, String> headers = new TreeMap<>();
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        int colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
      Request request = new Request(first[0], first[1], headers, in.readNBytes(length));
      requests.add(request);
      OutputStream out = client.getOutputStream();
      answers.getOrDefault(request.path(), answer(404, new byte[0])).respond(request, out);
      out.flush();
    } catch (IOException gone) {
      // The client hung up, which some tests want.
    }
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(ISO_8859_1);
  }

  /** Waits for the thread that accepts: until it notices, it may take one connection more. */
  @Override
  public void close() throws IOException {
    socket.close();
    try {
      accepting.join(5000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
