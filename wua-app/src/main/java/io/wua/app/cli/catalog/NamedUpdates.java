package io.wua.app.cli.catalog;

import io.wua.app.cli.BadArgument;
import io.wua.app.cli.Warnings;
import io.wua.app.wiring.CatalogOpener;
import io.wua.catalog.OfflineCatalog;
import io.wua.catalog.listing.detail.UpdateDetails;
import io.wua.catalog.listing.detail.UpdateName;
import io.wua.core.failure.WuaException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The arguments that name updates of a catalog. */
final class NamedUpdates {
  @Parameters(
      index = "0",
      paramLabel = "PATH",
      description = "wsusscn2.cab, or a folder that it was unpacked to.")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private Path path;

  @Parameters(
      index = "1",
      paramLabel = "ID|KB",
      description = "<guid>, <guid>_<revision>, or a KB number, which several updates may have.")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private String which;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private TitleLanguages languages;

  /** Those updates, at least one; what the catalog warns of is printed. */
  List<UpdateDetails> read(CatalogOpener catalogs, PrintWriter err) throws WuaException {
    UpdateName name = name();
    OfflineCatalog catalog = catalogs.open(path, languages.tags());
    Warnings.print(catalog.warnings(), err);
    return catalog.details(name);
  }

  private UpdateName name() throws BadArgument {
    try {
      return UpdateName.parse(which);
    } catch (IllegalArgumentException e) {
      throw BadArgument.of("ID|KB", which, "write <guid>, <guid>_<revision> or KB5012170");
    }
  }
}
