package io.wua.server.cli.file;

import io.wua.app.cli.ExitCode;
import io.wua.app.output.json.JsonOutput;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.cli.SettingsOptions;
import io.wua.server.cli.repository.PublishCommand;
import io.wua.server.collect.CollectResult;
import io.wua.server.collect.Collector;
import io.wua.server.fleet.collect.CollectRules;
import io.wua.server.fleet.want.CatalogLeaves;
import io.wua.server.origin.catalog.CatalogParts;
import io.wua.server.origin.want.CatalogView;
import io.wua.server.settings.ServerKeys;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua server gc}: deletes the files that no host needs. */
@Command(
    name = "gc",
    description = {
      "Deletes the files of updates that no host needs any more.",
      "A file that one host may still need stays, also where the folder is over its quota."
    })
public final class GcCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin private SettingsOptions where = new SettingsOptions();

  @Option(names = "--dry-run", description = "Only say what would go.")
  private boolean dryRun;

  @Option(names = "--json", description = "One JSON document on standard output.")
  private boolean json;

  @Override
  public Integer call() throws WuaException {
    PrintWriter out = spec.commandLine().getOut();
    ServerSettings settings = where.settings();
    try (ServerStore store = SettingsOptions.open(settings);
        CatalogParts parts =
            CatalogParts.open(settings, store, Clock.systemUTC(), Failpoints.none())) {
      CollectRules rules = rules(settings);
      Duration silence = settings.wapt().get(ServerKeys.WUA_GC_SILENT_HOSTS);
      Collector collector =
          new Collector(
              store,
              catalog(parts),
              settings.payloads(),
              () -> PublishCommand.of(settings, store).publishSync(),
              Failpoints.none());
      CollectResult result =
          dryRun ? collector.look(rules, silence) : collector.run(rules, silence);
      if (json) {
        JsonOutput.print(GcJson.of(result, dryRun), out);
      } else {
        GcText.print(result, dryRun, rules.now(), out);
      }
    }
    return ExitCode.DONE.code();
  }

  private static CatalogLeaves catalog(CatalogParts parts) throws WuaException {
    return new CatalogView(
        parts
            .published()
            .current()
            .orElseThrow(
                () ->
                    new WuaException(
                        FailureReason.NOT_FOUND,
                        "The server has no catalog, so nobody can tell which files hosts need, and"
                            + " nothing is deleted. Get one first: wua server refresh, or wua"
                            + " server import FILE.")));
  }

  private static CollectRules rules(ServerSettings settings) {
    Optional<Long> quota = settings.wapt().get(ServerKeys.WUA_DISK_QUOTA);
    return new CollectRules(
        Instant.now(),
        settings.wapt().get(ServerKeys.WUA_GC_GRACE),
        quota.isPresent() ? OptionalLong.of(quota.get()) : OptionalLong.empty());
  }
}
