package io.wua.benchmarks.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.List;

/** Fetches a file to nowhere by a bare socket, which is the same for every server. */
final class Download {
  private static final int BUFFER = 256 * 1024;
  private static final String GOOD = "HTTP/1.1 200 ";

  private Download() {}

  /**
   * Fetches a file over several connections at once, whole over each.
   *
   * @param bytes its size
   * @return how long all of them took, in seconds
   * @throws IOException where one answer is not the whole file
   */
  static double seconds(URI file, long bytes, int connections) throws IOException {
    long start = System.nanoTime();
    List<Long> came = AtOnce.run(connections, () -> fetch(file));
    double took = (System.nanoTime() - start) / 1e9;
    for (long each : came) {
      if (each < bytes) {
        throw new IOException(file + " ended after " + each + " bytes");
      }
    }
    return took;
  }

  /** How many bytes came, headers included. */
  private static long fetch(URI file) throws IOException {
    try (Socket socket = new Socket(file.getHost(), file.getPort())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
              .formatted(file.getPath(), file.getAuthority());
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      InputStream in = socket.getInputStream();
      String status = new String(in.readNBytes(GOOD.length()), US_ASCII);
      if (!status.equals(GOOD)) {
        throw new IOException("answered " + status);
      }
      byte[] buffer = new byte[BUFFER];
      long bytes = status.length();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
      }
      return bytes;
    }
  }
}
