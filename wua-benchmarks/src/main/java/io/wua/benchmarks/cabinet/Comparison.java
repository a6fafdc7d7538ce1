package io.wua.benchmarks.cabinet;

import static io.wua.benchmarks.result.ResultPage.number;

import io.wua.benchmarks.process.ChildProcess;
import io.wua.benchmarks.process.Measured;
import io.wua.benchmarks.result.ResultPage;
import io.wua.benchmarks.workshop.Workshop;
import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.cabinet.Compression;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Reads one cabinet with our reader and with cabextract, in turns, and compares. */
final class Comparison {
  private static final int ROUNDS = 3;
  private static final int WARM_PASSES = 5;

  @Option(
      names = "--share",
      defaultValue = "0.02",
      description = "how much of a real catalog the cabinet holds; 0.02 is about 500 MB")
  private double share;

  @Option(names = "--work", description = "where generated files are kept; a temporary folder")
  private Optional<Path> work = Optional.empty();

  @Option(names = "--record", description = "keeps the page in wua-benchmarks/results")
  private boolean record;

  /**
   * Compares on one compression; says so and does nothing where cabextract is absent.
   *
   * @param name its name
   */
  void run(String name, Compression compression, PrintWriter out) throws IOException, WuaException {
    if (!Cabextract.isInstalled()) {
      out.println("Skipped: cabextract is not installed, so there is nobody to compare with.");
      out.flush();
      return;
    }
    Workshop workshop = work.map(Workshop::new).orElseGet(Workshop::usual);
    ComparedCabinet cabinet = ComparedCabinet.in(workshop, name, compression, share);
    requireSameBytes(cabinet, workshop);
    ResultPage page =
        new ResultPage(
            name + "-against-cabextract",
            "Reading " + name.toUpperCase(Locale.ROOT) + " beside cabextract",
            title(name) + "AgainstCabextract");
    measure(cabinet, page).publish(out, record);
  }

  private static String title(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static void requireSameBytes(ComparedCabinet cabinet, Workshop workshop)
      throws IOException, WuaException {
    Path unpacked = workshop.emptyFolder("unpacked");
    Cabextract.unpack(cabinet.file(), unpacked);
    Map<String, String> theirs = MemberDigests.ofFolder(unpacked);
    Map<String, String> ours = MemberDigests.ofCabinet(cabinet.file());
    workshop.emptyFolder("unpacked");
    if (ours.size() != cabinet.members() || !ours.equals(theirs)) {
      throw new IOException("our reader and cabextract do not agree on " + cabinet.file());
    }
  }

  private static ResultPage measure(ComparedCabinet cabinet, ResultPage page) throws IOException {
    List<Cabextract.Run> theirs = new ArrayList<>();
    List<Measured> whole = new ArrayList<>();
    List<Measured> warm = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      theirs.add(Cabextract.read(cabinet.file()));
      whole.add(read(cabinet, 1));
      warm.add(read(cabinet, WARM_PASSES));
    }
    Cabextract.Run peer =
        theirs.stream().min(Comparator.comparingDouble(Cabextract.Run::wallSeconds)).orElseThrow();
    Measured once = whole.stream().min(Comparator.comparing(Measured::wall)).orElseThrow();
    double pass = warm.stream().mapToDouble(m -> m.number("pass")).min().orElseThrow();
    double megabytes = cabinet.unpackedMegabytes();
    return page.text(
            "%,d members of %,.0f MB, all read to nowhere on one thread; every member's SHA-256 is the same for both. The best of %d runs each, in turns. The aim: 0.6 of cabextract's rate."
                .formatted(cabinet.members(), megabytes, ROUNDS))
        .table("reader", "wall s", "CPU s", "MB/s", "of cabextract's rate")
        .row(row("cabextract", peer.wallSeconds(), number(peer.cpuSeconds()), megabytes, peer))
        .row(
            row(
                "ours, whole process",
                once.wallSeconds(),
                number(once.number("cpu")),
                megabytes,
                peer))
        .row(row("ours, fifth pass of a process", pass, "", megabytes, peer));
  }

  private static Measured read(ComparedCabinet cabinet, int passes) throws IOException {
    return ChildProcess.java(
        ReadingProcess.class, List.of(cabinet.file().toString(), Integer.toString(passes)));
  }

  private static String[] row(
      String reader, double wall, String cpu, double megabytes, Cabextract.Run peer) {
    return new String[] {
      reader, number(wall), cpu, number(megabytes / wall), number(peer.wallSeconds() / wall)
    };
  }
}
