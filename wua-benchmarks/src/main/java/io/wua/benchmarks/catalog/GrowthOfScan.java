package io.wua.benchmarks.catalog;

import static io.wua.benchmarks.result.ResultPage.number;

import io.wua.benchmarks.result.ResultPage;
import io.wua.benchmarks.workshop.Workshop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how time and memory grow with the catalog. */
@Command(
    name = "GrowthOfScan",
    mixinStandardHelpOptions = true,
    description = "Prepares and scans catalogs of several scales.")
public final class GrowthOfScan implements Callable<Integer> {
  @Option(
      names = "--scales",
      split = ",",
      defaultValue = "1/100,1/30,1/10",
      description = "from the smallest to the greatest; 1/100,1/30,1/10 by default")
  private List<String> scales = List.of();

  @Option(names = "--seed", defaultValue = "1", description = "decides about what is random")
  private long seed;

  @Option(names = "--work", description = "where generated files are kept; a temporary folder")
  private Optional<Path> work = Optional.empty();

  @Option(names = "--record", description = "keeps the page in wua-benchmarks/results")
  private boolean record;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** What was measured at one scale. */
  private record Stage(Scale scale, Preparing prepared, Scanning scan) {}

  @Override
  public Integer call() throws Exception {
    Workshop workshop = work.map(Workshop::new).orElseGet(Workshop::usual);
    List<Scale> all = scales.stream().map(Scale::parse).toList();
    List<MeasuredCatalog> catalogs = new ArrayList<>();
    for (Scale scale : all) {
      catalogs.add(
          MeasuredCatalog.of(
              new CatalogGeneration(scale, seed).in(workshop, spec.commandLine().getErr())));
    }
    ResultPage page =
        new ResultPage(
            "growth-of-scan",
            "How time and memory grow with the catalog",
            "GrowthOfScan --scales " + String.join(",", scales));
    page.text(
            "Fresh processes with the flags of the launcher; one host. The last row says how many"
                + " times as much the greatest takes, divided by how many times as great it is: 1"
                + " is linear growth, less than 1 is better, because starting Java and compiling"
                + " its code are the same at every scale.")
        .table(
            "scale",
            "unpacked MB",
            "prepare s",
            "prepare heap MB",
            "cold s",
            "warm s",
            "scan heap MB",
            "scan RssAnon MB");
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Preparing prepared = Preparing.of(catalogs.get(i), workshop);
      Scanning scan = Scanning.of(prepared, Fleet.examples().get(0));
      stages.add(new Stage(all.get(i), prepared, scan));
      page.row(cells(all.get(i).toString(), stages.get(i)));
    }
    page.row(growth(stages.get(0), stages.get(stages.size() - 1)));
    page.publish(spec.commandLine().getOut(), record);
    return 0;
  }

  private static final List<ToDoubleFunction<Stage>> FIGURES =
      List.of(
          stage -> stage.prepared().catalog().unpackedMegabytes(),
          stage -> stage.prepared().seconds(),
          stage -> stage.prepared().heapMegabytes(),
          stage -> stage.scan().cold(),
          stage -> stage.scan().warm(),
          stage -> stage.scan().heapMegabytes(),
          stage -> stage.scan().process().peakAnonymousMegabytes());

  private static String[] cells(String name, Stage stage) {
    List<String> cells = new ArrayList<>(List.of(name));
    FIGURES.forEach(figure -> cells.add(number(figure.applyAsDouble(stage))));
    return cells.toArray(String[]::new);
  }

  private static String[] growth(Stage smallest, Stage greatest) {
    double times =
        greatest.prepared().catalog().unpackedMegabytes()
            / smallest.prepared().catalog().unpackedMegabytes();
    List<String> cells = new ArrayList<>(List.of("against linear"));
    FIGURES.forEach(
        figure ->
            cells.add(
                number(figure.applyAsDouble(greatest) / figure.applyAsDouble(smallest) / times)));
    return cells.toArray(String[]::new);
  }
}
