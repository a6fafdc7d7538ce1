package io.wua.http.repository;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.fetch.connection.NetworkFailures;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** Asks whether a repository is there: whether it has a catalog, by HEAD. */
final class RepositoryProbe implements OrderedRepositories.Reachability {
  private static final int FIRST_REFUSAL = 400;

  private final HttpConnection connection;
  private final URI catalog;

  RepositoryProbe(HttpConnection connection, URI folder) {
    this.connection = connection;
    this.catalog = RepositoryUrls.file(folder, WaptRepository.CATALOG);
  }

  @Override
  public Optional<WuaException> whyNot() {
    try (ClassicHttpResponse answer = connection.send(new HttpHead(catalog))) {
      return answer.getCode() < FIRST_REFUSAL
          ? Optional.empty()
          : Optional.of(
              new WuaException(
                  FailureReason.UNAVAILABLE,
                  "%s answered with HTTP status %d, so it is no repository that can be used."
                      .formatted(NetworkFailures.shown(catalog), answer.getCode())));
    } catch (IOException e) {
      return Optional.of(NetworkFailures.of(catalog, e));
    }
  }
}
