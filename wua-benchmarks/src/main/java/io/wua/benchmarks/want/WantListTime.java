package io.wua.benchmarks.want;

import static io.wua.benchmarks.result.ResultPage.number;

import io.wua.benchmarks.result.ResultPage;
import io.wua.benchmarks.server.MeasuredDatabase;
import io.wua.benchmarks.server.ServerBenchmarkOptions;
import io.wua.catalog.OfflineCatalog;
import io.wua.core.failure.WuaException;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.fleet.want.WantList;
import io.wua.server.origin.OriginAccess;
import io.wua.server.origin.want.WantKeeper;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import io.wua.simulation.catalog.CatalogLayout;
import io.wua.simulation.catalog.CatalogWriter;
import io.wua.simulation.catalog.cabinet.Compression;
import io.wua.simulation.catalog.generated.GeneratedCatalog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long the server takes to find out what its hosts wait for. */
@Command(
    name = "WantListTime",
    mixinStandardHelpOptions = true,
    description = "Lists the files that a fleet waits for, beside the database's part of it.")
public final class WantListTime implements Callable<Integer> {
  private static final int ROUNDS = 7;
  private static final double SCALE = 0.02;
  private static final int MANIFEST_BYTES = 2_000;

  @Option(names = "--hosts", defaultValue = "5000", description = "how many hosts report")
  private int hosts;

  @Option(names = "--updates", defaultValue = "150", description = "how many updates each reports")
  private int updates;

  @Option(
      names = "--waiting",
      defaultValue = "150",
      description = "how many of these each waits for; the others are installed")
  private int waiting;

  @Option(names = "--db", defaultValue = "h2", description = "h2 or postgresql")
  private MeasuredDatabase.Kind database = MeasuredDatabase.Kind.H2;

  @Mixin private ServerBenchmarkOptions options = new ServerBenchmarkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    try (MeasuredDatabase measured = MeasuredDatabase.open(database)) {
      measure(measured);
    }
    return 0;
  }

  private void measure(MeasuredDatabase measured) throws Exception {
    Path folder = options.workshop().emptyFolder("want-list");
    OfflineCatalog catalog = catalog(folder.resolve("wsusscn2.cab"));
    ServerSettings settings =
        ServerSettings.of(ServerOptions.of(folder.resolve("data")).with(measured.options()));
    try (ServerStore store = ServerStore.open(settings.database(), RegistrationRules.of(true))) {
      WaitingFleet fleet = new WaitingFleet(store, catalog, updates, waiting);
      fleet.join(hosts);
      WantKeeper keeper =
          new WantKeeper(store, () -> Optional.of(catalog), OriginAccess.of(settings.origin()));
      double first = seconds(() -> keeper.list(Instant.now()));
      WantList list = keeper.list(Instant.now());
      double again = median(() -> keeper.list(Instant.now()));
      double counted = median(() -> store.demand().demands(Instant.now(), 500));
      String kind = database.name().toLowerCase(java.util.Locale.ROOT);
      ResultPage page =
          new ResultPage(
                  "want-list-" + kind,
                  "What a fleet waits for, in " + measured.name(),
                  "WantListTime --hosts %d --updates %d --waiting %d --db %s"
                      .formatted(hosts, updates, waiting, kind))
              .text(
                  ("%,d hosts of 20 builds of Windows report %d updates each, of which each waits"
                          + " for %d; %,d different updates of a catalog of %,d. The list has %,d"
                          + " files. The peer is the database itself: the query that groups the"
                          + " rows that wait. The first list also works out what each build may need;"
                          + " the others find that in memory. Median of %d.")
                      .formatted(
                          hosts,
                          updates,
                          waiting,
                          fleet.different(),
                          catalog.topLevelUpdates(),
                          list.files().size(),
                          ROUNDS))
              .table("what", "seconds", "beside the query")
              .row("the query alone", number(counted), "1")
              .row("the first list", number(first), number(first / counted))
              .row("a later list", number(again), number(again / counted));
      options.publish(page, spec.commandLine().getOut());
    }
  }

  private static OfflineCatalog catalog(Path file) throws WuaException {
    GeneratedCatalog content = new GeneratedCatalog(1, SCALE, MANIFEST_BYTES);
    CatalogLayout layout = content.layout(Compression.stored());
    CatalogWriter.writeCabinet(content, layout, file);
    return OfflineCatalog.open(file, List.of());
  }

  /** Something that is measured. */
  private interface Work {
    Object run() throws WuaException;
  }

  private static double median(Work work) throws WuaException {
    List<Double> seconds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      seconds.add(seconds(work));
    }
    Collections.sort(seconds);
    return seconds.get(ROUNDS / 2);
  }

  private static double seconds(Work work) throws WuaException {
    long start = System.nanoTime();
    if (work.run() == null) {
      throw new IllegalStateException("nothing came of it");
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
