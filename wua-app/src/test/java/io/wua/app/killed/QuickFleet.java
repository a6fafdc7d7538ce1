package io.wua.app.killed;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import io.wua.app.fleet.Fleet;
import io.wua.app.fleet.FleetOpener;
import io.wua.app.wiring.AgentModule;
import io.wua.core.download.Repository;
import io.wua.core.report.ReportHost;
import io.wua.http.AgentConnections;
import io.wua.http.fetch.Fetcher;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.fetch.pace.Backoff;
import io.wua.http.repository.RepositoryUrls;
import io.wua.http.repository.WaptRepository;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The repository of the settings as the agent asks it, but with short waits between the tries. */
record QuickFleet(Repository files, HttpConnection connection) implements Fleet {
  private static final Duration WAIT = Duration.ofMillis(2);

  /** The wiring of the agent with it. */
  static Module wiring() {
    FleetOpener opener =
        (membership, trust, memory, clock) -> {
          AgentConnections ways = new AgentConnections(membership.settings(), "wapt/wua");
          HttpConnection connection = HttpConnection.open(ways.toRepository(Optional.empty()));
          Fetcher fetcher =
              Fetcher.over(connection)
                  .backoff(new Backoff(WAIT, WAIT, new SplittableRandom(1)))
                  .build();
          return new QuickFleet(
              new WaptRepository(
                  RepositoryUrls.updates(membership.settings()).orElseThrow(),
                  membership.folder().resolve("files"),
                  fetcher,
                  trust::check),
              connection);
        };
    return Modules.override(new AgentModule())
        .with(
            new AbstractModule() {
              @Override
              protected void configure() {
                bind(FleetOpener.class).toInstance(opener);
              }
            });
  }

  @Override
  public Optional<Repository> repository() {
    return Optional.of(files);
  }

  @Override
  public Optional<ReportHost> reports() {
    return Optional.empty();
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public void close() {
    connection.close();
  }
}
