package io.wua.server.http.payload;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.http.api.PayloadListing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lists the files of the folder by the digests that their names carry ({@code stem_sha1.ext}),
 * which were checked before the files were put there. The catalog, whose name carries none, is not
 * listed.
 */
public final class PayloadFolder implements PayloadListing {
  private static final Pattern DIGEST = Pattern.compile(".*_([0-9A-Fa-f]{40})(?:\\.[^.]*)?");

  private final Path folder;

  /** Lists that folder. */
  public PayloadFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public List<Payload> behind(Optional<String> after, int limit) throws WuaException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> after.isEmpty() || name.compareTo(after.get()) > 0)
          .flatMap(name -> PayloadName.of(name).stream())
          .sorted()
          .flatMap(name -> payload(name).stream())
          .limit(limit)
          .toList();
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE, "The folder of updates cannot be read: " + folder + ".", e);
    }
  }

  private Optional<Payload> payload(String name) {
    Matcher digest = DIGEST.matcher(name);
    return digest.matches()
        ? StoredFile.at(folder.resolve(name))
            .map(
                file ->
                    new Payload(
                        name,
                        file.size(),
                        digest.group(1).toLowerCase(Locale.ROOT),
                        Optional.empty()))
        : Optional.empty();
  }
}
