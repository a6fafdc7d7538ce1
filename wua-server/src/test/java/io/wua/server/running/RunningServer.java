package io.wua.server.running;

import io.wua.core.failure.WuaException;
import io.wua.server.WuaServer;
import io.wua.server.http.HttpLimits;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** A real server on a free port, over a data folder of a test, with what tests ask of it. */
final class RunningServer implements AutoCloseable {
  static final String ANY_PORT = "127.0.0.1:0";
  private static final int ANSWER_MILLIS = 20_000;

  private final WuaServer server;
  private final Path payloads;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningServer(WuaServer server, Path payloads) {
    this.server = server;
    this.payloads = payloads;
  }

  static RunningServer in(Path data) throws WuaException {
    return start(ServerOptions.of(data).listeningOn(ANY_PORT), HttpLimits.DEFAULT);
  }

  static RunningServer start(ServerOptions options, HttpLimits limits) throws WuaException {
    ReadyKeys.into(options.data());
    ServerSettings settings = ServerSettings.of(options);
    return new RunningServer(
        WuaServer.start(settings, limits, Clock.systemUTC()), settings.payloads());
  }

  WuaServer server() {
    return server;
  }

  URI uri() {
    return server.uri();
  }

  /** Puts a file into the folder that is served. */
  Path put(String name, String content) throws IOException {
    return Files.writeString(payloads.resolve(name), content);
  }

  /** Asks with headers, given as name and value in turn. */
  HttpResponse<String> ask(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri().resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return ask("GET", path, headers);
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(server.uri().getHost(), server.uri().getPort());
    socket.setSoTimeout(ANSWER_MILLIS);
    return socket;
  }

  /** The first line of the answer to a path that a client would tidy up. */
  String statusOf(String rawPath) throws IOException {
    try (Socket socket = connect()) {
      String request = "GET " + rawPath + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return text(socket).lines().findFirst().orElse("");
    }
  }

  /** All that comes until the other side closes. */
  static String text(Socket socket) throws IOException {
    try (InputStream in = socket.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
