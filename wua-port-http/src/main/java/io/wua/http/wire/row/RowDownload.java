package io.wua.http.wire.row;

import io.wua.core.failure.WuaException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The files of a row.
 *
 * @param urls where they are, as the host says: a hint, never to be fetched unchecked
 * @param minBytes the least that a host downloads
 * @param maxBytes the most; catalogs state terabytes at times
 * @param downloadedOn when the server got them, ISO-8601 with T; servers alone know
 */
public record RowDownload(
    List<String> urls,
    OptionalLong minBytes,
    OptionalLong maxBytes,
    Optional<String> downloadedOn) {
  /** Copies the list and refuses nulls. */
  public RowDownload {
    Objects.requireNonNull(minBytes, "minBytes");
    Objects.requireNonNull(maxBytes, "maxBytes");
    Objects.requireNonNull(downloadedOn, "downloadedOn");
    urls = List.copyOf(urls);
  }

  static RowDownload read(RowReader row) throws WuaException {
    return new RowDownload(
        row.texts("download_urls"),
        row.size("min_download_size"),
        row.size("max_download_size"),
        row.text("downloaded_on"));
  }

  /** Leaves out when the server got them: an agent would overwrite what the server knows. */
  void write(RowWriter row) {
    row.texts("download_urls", urls)
        .size("min_download_size", minBytes)
        .size("max_download_size", maxBytes);
    downloadedOn.ifPresent(date -> row.text("downloaded_on", date));
  }
}
