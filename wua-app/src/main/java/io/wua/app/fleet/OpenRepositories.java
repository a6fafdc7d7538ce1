package io.wua.app.fleet;

import io.wua.core.download.Repository;
import io.wua.core.failure.WuaException;
import io.wua.core.report.exchange.MemoryOfServer;
import io.wua.http.fetch.FileCheck;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.repository.OrderedRepositories;
import io.wua.http.repository.RepositorySelection;
import java.util.ArrayList;
import java.util.List;

/** The repositories of a host with their connections. */
final class OpenRepositories {
  private final Repository repository;
  private final List<String> notes;
  private final List<Runnable> connections;

  private OpenRepositories(Repository repository, List<String> notes, List<Runnable> connections) {
    this.repository = repository;
    this.notes = notes;
    this.connections = connections;
  }

  /**
   * Opens them; nothing is asked yet.
   *
   * @param catalogs a look at a new catalog before it takes the place of the old one
   * @throws WuaException CONFIGURATION where a certificate cannot be used
   */
  static OpenRepositories open(
      Membership membership, FileCheck catalogs, MemoryOfServer memory, ConnectionSettings way)
      throws WuaException {
    List<String> notes = new ArrayList<>();
    HttpConnection connection = HttpConnection.open(way);
    RepositorySelection selection =
        new RepositorySelection(
            membership.settings(),
            new RepositorySelection.Host(
                membership.host().fqdn(),
                memory.load().lastExternalIp(),
                membership.folder().resolve("files"),
                membership.folder().resolve("rules"),
                catalogs,
                notes::add),
            connection);
    return new OpenRepositories(
        new OrderedRepositories(selection), notes, List.of(selection::close, connection::close));
  }

  Repository repository() {
    return repository;
  }

  /** Why they are what they are, as far as they were chosen; and warnings. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  void close() {
    connections.forEach(Runnable::run);
  }
}
