package io.wua.http.fetch;

import io.wua.core.download.FetchOutcome;
import io.wua.core.download.Progress;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import io.wua.http.FakeTiming;
import io.wua.http.TestServer;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.fetch.pace.Backoff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A server, a folder and a fetcher that does not wait, for tests of fetching. */
final class FetchBench implements AutoCloseable {
  final TestServer server = new TestServer();
  final FakeTiming timing = new FakeTiming();
  final byte[] content = new byte[400_000];
  private final HttpConnection connection;
  private final Path folder;

  FetchBench(Path folder) throws IOException, WuaException {
    this.folder = folder;
    new SplittableRandom(7).nextBytes(content);
    connection =
        HttpConnection.open(ConnectionSettings.direct("test").waiting(Duration.ofMillis(400)));
  }

  Path target() {
    return folder.resolve("a.cab");
  }

  Path part() {
    return folder.resolve("a.cab.part");
  }

  Fetcher.Builder fetcher() {
    return Fetcher.over(connection)
        .timing(timing)
        .limits(FetchLimits.DEFAULT.withDiskFloor(0))
        .backoff(
            new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5), new SplittableRandom(1)));
  }

  FetchRequest request() {
    return FetchRequest.of(server.uri("/a.cab"), target());
  }

  FetchRequest exact() throws Exception {
    return request()
        .expecting(
            new Sha1(hex("SHA-1")),
            Optional.of(new Sha256(hex("SHA-256"))),
            OptionalLong.of(content.length));
  }

  private String hex(String algorithm) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
  }

  FetchOutcome fetch(FetchRequest request) throws WuaException {
    return fetcher().build().fetch(request, Progress.none());
  }

  /** Answers in turn; the last one from then on. */
  void answers(TestServer.Responder... responders) {
    server.on(
        "/a.cab",
        (request, out) ->
            responders[Math.min(server.requests().size(), responders.length) - 1].respond(
                request, out));
  }

  /** The whole file, then the connection is closed after so many of its bytes. */
  TestServer.Responder cutAfter(int bytes, String... headers) {
    return (request, out) -> {
      TestServer.writeHead(out, 200, "Content-Length: " + content.length, headers);
      out.write(content, 0, bytes);
    };
  }

  /** The rest of the file, as Range asks. */
  TestServer.Responder rest(String... headers) {
    return (request, out) -> {
      int from = Integer.parseInt(request.header("range").orElseThrow().replaceAll("bytes=|-", ""));
      TestServer.writeHead(
          out,
          206,
          "Content-Range: bytes " + from + "-" + (content.length - 1) + "/" + content.length,
          Stream.concat(Stream.of("Content-Length: " + (content.length - from)), Stream.of(headers))
              .toArray(String[]::new));
      out.write(content, from, content.length - from);
    };
  }

  String leftOvers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList().toString();
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
    server.close();
  }
}
