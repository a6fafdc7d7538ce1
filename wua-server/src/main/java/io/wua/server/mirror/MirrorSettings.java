package io.wua.server.mirror;

import io.wua.core.update.Sha256;
import io.wua.http.fetch.FetchLimits;
import io.wua.http.fetch.Fetcher;
import io.wua.http.fetch.FileCheck;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a mirror goes by.
 *
 * @param from the address of the server or mirror to follow
 * @param window when it may take of the line; always where there is none
 * @param signer the SHA-256 of the certificate to believe; where there is none, that of the first
 *     index that is seen
 * @param mayDelete whether more than a fifth of the files may go at once
 * @param fetchers makes what fetches within limits
 * @param catalogCheck a look at each new wsusscn2.cab
 */
public record MirrorSettings(
    URI from,
    Optional<MirrorWindow> window,
    Optional<Sha256> signer,
    boolean mayDelete,
    Function<FetchLimits, Fetcher> fetchers,
    FileCheck catalogCheck) {
  /** Refuses nulls. */
  public MirrorSettings {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(signer, "signer");
    Objects.requireNonNull(fetchers, "fetchers");
    Objects.requireNonNull(catalogCheck, "catalogCheck");
  }

  /** The URL of a path below the address. */
  URI url(String path) {
    return URI.create(from.toString().replaceFirst("/+$", "") + path);
  }
}
