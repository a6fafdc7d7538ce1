package io.wua.server.cli;

import io.wua.app.output.Table;
import io.wua.app.output.Terminal;
import io.wua.core.failure.WuaException;
import io.wua.server.fleet.reading.HostFilter;
import io.wua.server.fleet.reading.HostSummary;
import io.wua.server.fleet.reading.Page;
import io.wua.server.fleet.reading.PageRequest;
import io.wua.server.fleet.reading.WaitingKey;
import io.wua.server.store.ServerStore;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;

/** The tables of hosts and of keys that wait. */
final class HostTables {
  private static final int PAGE = 500;

  private HostTables() {}

  static void printHosts(ServerStore store, PrintWriter out) throws WuaException {
    Table hosts =
        new Table(
            List.of(
                Table.Column.fixed("HOST"),
                Table.Column.elastic("NAME", 12),
                Table.Column.fixed("STATE"),
                Table.Column.elastic("GROUP", 8),
                Table.Column.fixed("UPDATES"),
                Table.Column.fixed("LAST SEEN")));
    PageRequest next = PageRequest.first(PAGE);
    for (boolean more = true; more; ) {
      Page<HostSummary> page = store.hosts().hosts(HostFilter.all(), next);
      page.items().forEach(host -> hosts.row(row(host)));
      more = page.next().isPresent();
      next = next.then(page);
    }
    hosts.print(out, Terminal.width());
  }

  private static String[] row(HostSummary host) {
    return new String[] {
      host.id().text(),
      host.computerFqdn(),
      host.state().name(),
      host.group().orElse("-"),
      host.wuaStatus().orElse("-"),
      host.lastSeenOn().map(Instant::toString).orElse("-")
    };
  }

  static void printWaiting(ServerStore store, PrintWriter out) throws WuaException {
    Table keys =
        new Table(
            List.of(
                Table.Column.fixed("WAITING"),
                Table.Column.elastic("NAME", 12),
                Table.Column.fixed("SINCE"),
                Table.Column.fixed("KEY")));
    PageRequest next = PageRequest.first(PAGE);
    for (boolean more = true; more; ) {
      Page<WaitingKey> page = store.logs().waiting(next);
      page.items().forEach(key -> keys.row(row(key)));
      more = page.next().isPresent();
      next = next.then(page);
    }
    keys.print(out, Terminal.width());
  }

  private static String[] row(WaitingKey key) {
    return new String[] {
      key.host().text(), key.computerFqdn(), key.requestedOn().toString(), key.fingerprint().hex()
    };
  }
}
