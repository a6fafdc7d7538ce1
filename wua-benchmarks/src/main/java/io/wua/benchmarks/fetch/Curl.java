package io.wua.benchmarks.fetch;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * curl, which fetches a file and checks nothing, and what checks it afterwards.
 *
 * @param program where it is
 */
record Curl(Path program) {
  /** The one that is installed, if it is. */
  static Optional<Curl> installed() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, "curl"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Curl::new);
  }

  /** Fetches a file; how long that took, in seconds, its start included. */
  double seconds(URI file, Path target) throws IOException, InterruptedException {
    return seconds(
        List.of(program.toString(), "-s", "-S", "-f", "-o", target.toString(), file.toString()));
  }

  /** Computes SHA-1 and SHA-256 of a file by sha1sum and sha256sum; how long that took. */
  static double digestSeconds(Path file) throws IOException, InterruptedException {
    return seconds(List.of("sha1sum", file.toString()))
        + seconds(List.of("sha256sum", file.toString()));
  }

  private static double seconds(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int code = process.waitFor();
    double took = (System.nanoTime() - start) / 1e9;
    if (code != 0) {
      throw new IOException(command + " ended with " + code);
    }
    return took;
  }
}
