package io.wua.server.cli;

import io.wua.core.settings.value.CatalogTrust;
import io.wua.server.settings.ServerOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the catalog comes from, and whom to believe. */
public final class OriginOptions {
  @Option(
      names = "--origin",
      paramLabel = "URL",
      description = {
        "A stand-in for Microsoft's server, which has the catalog under the same path.",
        "Default: wua_origin of the ini, else http://download.windowsupdate.com."
      })
  private @Nullable URI url;

  @Option(
      names = "--catalog-trust",
      paramLabel = "LEVEL",
      description = "What a catalog with no trusted signature means: required or warn.")
  private @Nullable CatalogTrust trust;

  @Option(
      names = "--catalog-roots",
      paramLabel = "DIR",
      description = "The roots to trust in place of Microsoft's: a folder or a file.")
  private @Nullable Path roots;

  public ServerOptions.Origin origin(ServerOptions.Work work) {
    return new ServerOptions.Origin(
        work, Optional.ofNullable(url), Optional.ofNullable(trust), Optional.ofNullable(roots));
  }
}
