package io.wua.server.cli.repository;

import io.wua.core.update.Sha256;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.connection.TlsTrust;
import io.wua.server.mirror.MirrorWindow;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is said of a mirror on the command line. */
final class MirrorOptions {
  private static final Duration EVERY = Duration.ofMinutes(30);
  private static final Duration JITTER = Duration.ofMinutes(3);

  @Option(
      names = "--from",
      paramLabel = "URL",
      required = true,
      description = "The address of the server, or of another mirror: that of its sync.json.")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private URI from;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "The folder of the mirror.")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private Path folder;

  @Option(
      names = "--window",
      paramLabel = "HH:MM-HH:MM",
      description = "When it may fetch, in the time of this machine. Default: always.")
  private @Nullable String window;

  @Option(
      names = "--limit",
      paramLabel = "MBIT",
      description = "The most that it may take of the line, in Mbit/s. Default: all.")
  private @Nullable Double limit;

  @Option(names = "--once", description = "End after one round; else one every half hour.")
  private boolean once;

  @Option(
      names = "--ca",
      paramLabel = "PEM",
      description = "The certificates to believe for TLS. Default: the roots of this machine.")
  private @Nullable Path ca;

  @Option(names = "--proxy", paramLabel = "URL", description = "The proxy. Default: none.")
  private @Nullable URI proxy;

  @Option(
      names = "--signer",
      paramLabel = "SHA256",
      description = {
        "The SHA-256 of the certificate that signs sync.json.",
        "Default: that of the first one that is seen."
      })
  private @Nullable String signer;

  @Option(
      names = "--allow-deletion",
      description = "Delete what left the index, though it is more than a fifth of files or bytes.")
  private boolean mayDelete;

  @Option(
      names = "--catalog-roots",
      paramLabel = "PEM|DIR",
      description = "Whom to believe for wsusscn2.cab. Default: Microsoft's roots by fingerprint.")
  private @Nullable Path catalogRoots;

  @Option(
      names = "--require-catalog-trust",
      description = "Refuse a wsusscn2.cab that they do not vouch for. Default: warn.")
  private boolean catalogTrustRequired;

  URI from() {
    if (from.getHost() == null || !String.valueOf(from.getScheme()).startsWith("http")) {
      throw new IllegalArgumentException("--from: '" + from + "' is no address of a server");
    }
    return from;
  }

  Path folder() {
    return folder;
  }

  Optional<MirrorWindow> window() {
    return Optional.ofNullable(window).map(MirrorWindow::parse);
  }

  Optional<Double> limit() {
    return Optional.ofNullable(limit).filter(megabits -> megabits > 0);
  }

  boolean isOnce() {
    return once;
  }

  boolean mayDelete() {
    return mayDelete;
  }

  boolean isCatalogTrustRequired() {
    return catalogTrustRequired;
  }

  Optional<Path> catalogRoots() {
    return Optional.ofNullable(catalogRoots);
  }

  /** Colons and capitals, as certificates are shown, are taken too. */
  Optional<Sha256> signer() {
    return Optional.ofNullable(signer)
        .map(text -> new Sha256(text.replace(":", "").toLowerCase(Locale.ROOT)));
  }

  ConnectionSettings connection() {
    ConnectionSettings direct =
        ConnectionSettings.direct("wua-mirror").through(Optional.ofNullable(proxy));
    return ca == null ? direct : direct.trusting(new TlsTrust.PemFile(ca));
  }

  /** Until the next round: half an hour, more or less, or until the window opens. */
  Duration pause(Clock clock) {
    Duration next =
        EVERY.plusMillis(
            ThreadLocalRandom.current().nextLong(-JITTER.toMillis(), JITTER.toMillis()));
    return window()
        .map(open -> open.untilOpen(LocalTime.now(clock)))
        .filter(wait -> !wait.isZero() && wait.compareTo(next) < 0)
        .orElse(next);
  }
}
