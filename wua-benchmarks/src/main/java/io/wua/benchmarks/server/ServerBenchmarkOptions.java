package io.wua.benchmarks.server;

import io.wua.benchmarks.result.ResultPage;
import io.wua.benchmarks.workshop.Workshop;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that all benchmarks of the server have. */
public final class ServerBenchmarkOptions {
  @Option(names = "--work", description = "where generated files are kept; a temporary folder")
  private Optional<Path> work = Optional.empty();

  @Option(names = "--record", description = "keeps the page in wua-benchmarks/results")
  private boolean record;

  @Option(names = "--note", description = "a sentence for the page, such as what else was running")
  private Optional<String> note = Optional.empty();

  /** Where generated files are kept. */
  public Workshop workshop() {
    return work.map(Workshop::new).orElseGet(Workshop::usual);
  }

  /** Shows a page, and keeps it where that is wanted. */
  public void publish(ResultPage page, PrintWriter out) throws IOException {
    note.ifPresent(page::text);
    page.publish(out, record);
  }
}
