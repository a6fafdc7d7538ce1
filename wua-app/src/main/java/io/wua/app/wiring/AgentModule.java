package io.wua.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import io.wua.files.AgentFiles;
import java.time.Clock;
import java.util.Optional;

/** What the commands of the agent need. */
public final class AgentModule extends AbstractModule {
  @Override
  protected void configure() {
    binder().requireAtInjectOnConstructors();
    binder().requireExactBindingAnnotations();
    binder().disableCircularProxies();
  }

  @Provides
  Clock clock() {
    return Clock.systemUTC();
  }

  @Provides
  CatalogOpener catalogs(Clock clock) {
    Optional<String> property = Optional.ofNullable(System.getProperty(CacheFolder.PROPERTY));
    return new CachedCatalogs(
        CacheFolder.of(System.getenv(), System.getProperty("user.home"), property), clock);
  }

  @Provides
  HostOpener hosts() {
    return AgentFiles::hostSnapshot;
  }

  @Provides
  WindowsOpener windows() {
    return new ThisWindows();
  }

  @Provides
  LastRuns lastRuns() {
    return Optional::empty;
  }

  @Provides
  PolicyFiles policyFiles() {
    return new DiskPolicyFiles();
  }
}
