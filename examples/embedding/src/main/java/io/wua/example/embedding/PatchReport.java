package io.wua.example.embedding;

import io.wua.catalog.OfflineCatalog;
import io.wua.core.agent.WuaAgent;
import io.wua.core.criteria.Criteria;
import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.Rules;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.UpdateSource;
import io.wua.files.AgentFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Somebody's own agent: scans a host and lists what to install, in ten lines. */
public final class PatchReport {
  private PatchReport() {}

  /** The titles of the updates to install now, in order. */
  public static List<String> titles(UpdateSource source, Clock clock) throws WuaException {
    Rules rules =
        Rules.of("ours", PolicyLevel.EVERYONE)
            .withDefaultAllow(true)
            .withInstallDelay(Duration.ofDays(7));
    WuaAgent agent = WuaAgent.builder(source).rules(rules).clock(clock).build();
    return agent.scan(Criteria.WAPT_DEFAULT).offers().toInstall().stream()
        .map(offered -> offered.update().title())
        .toList();
  }

  /** Prints them for a catalog and a snapshot of a host. */
  public static void main(String[] args) throws WuaException {
    OfflineCatalog catalog = OfflineCatalog.open(Path.of(args[0]), List.of("en"));
    UpdateSource source = catalog.sourceFor(AgentFiles.hostSnapshot(Path.of(args[1])));
    titles(source, Clock.systemUTC()).forEach(System.out::println);
  }
}
