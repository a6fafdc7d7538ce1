package io.wua.benchmarks.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wua.http.wire.WireHeaders;
import io.wua.http.wire.WirePaths;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Posts reports over several connections as fast as the server takes them. */
final class Load {
  private static final int MICROS = 1_000;

  private final URI server;
  private final int connections;

  /**
   * A load on a server.
   *
   * @param connections how many, each with one report under way
   */
  Load(URI server, int connections) {
    this.server = server;
    this.connections = connections;
  }

  /**
   * Posts reports in their order, until there are no more or the time is over.
   *
   * @throws IOException where one of them is not taken
   */
  Posted post(List<SignedReport> reports, Duration most) throws IOException {
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + most.toNanos();
    List<List<Long>> each = AtOnce.run(connections, () -> post(reports, next, end));
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    return new Posted(wall, each.stream().flatMap(List::stream).toList());
  }

  private List<Long> post(List<SignedReport> reports, AtomicInteger next, long end)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    List<Long> micros = new ArrayList<>();
    while (System.nanoTime() < end) {
      int index = next.getAndIncrement();
      if (index >= reports.size()) {
        break;
      }
      HttpRequest request = request(reports.get(index));
      long start = System.nanoTime();
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      micros.add((System.nanoTime() - start) / MICROS);
      String text = new String(response.body(), UTF_8);
      if (response.statusCode() != 200 || !text.contains("\"success\":true")) {
        throw new IOException("status " + response.statusCode() + ": " + text);
      }
    }
    return micros;
  }

  private HttpRequest request(SignedReport report) {
    return HttpRequest.newBuilder(server.resolve(WirePaths.STATUS))
        .header(WireHeaders.CONTENT_ENCODING, WireHeaders.GZIP)
        .header(WireHeaders.CONTENT_TYPE, WireHeaders.OCTET_STREAM)
        .header(WireHeaders.SIGNATURE, report.signature())
        .header("X-Forwarded-For", report.address())
        .header("X-Forwarded-Proto", "https")
        .POST(BodyPublishers.ofByteArray(report.body()))
        .build();
  }
}
