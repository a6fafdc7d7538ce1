package io.wua.server.store.collect;

import io.wua.core.update.Sha1;
import io.wua.server.fleet.HostState;
import io.wua.server.fleet.collect.FleetReports;
import io.wua.server.fleet.collect.HeldFiles;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import io.wua.server.store.file.FileTable;
import io.wua.server.store.file.ImportTable;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Tells what hosts may need and what lies there, and forgets files that nobody needs. */
public final class CollectStore {
  private final Transactions transactions;

  /** Files and reports of that database. */
  public CollectStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Asks for files and reports, and decides; nothing changes.
   *
   * @param since hosts that have been silent since before that do not count
   * @param decision what to make of them; may run several times
   * @throws PassingFaultException where the database cannot do it now
   */
  public <T> T decide(Instant since, BiFunction<HeldFiles, FleetReports, T> decision)
      throws PassingFaultException {
    return transactions.read(
        handle -> decision.apply(held(handle), NeedQueries.reports(handle, since)));
  }

  /**
   * Forgets files that still may go. No host reports from the decision on until they are forgotten,
   * so that what a report makes needed is either kept, or known to be lacking.
   *
   * @param asked the files that were to go
   * @param since hosts that have been silent since before that do not count
   * @param decision what may go now; may run several times
   * @return what was forgotten
   * @throws PassingFaultException where the database cannot do it now
   */
  public Set<Sha1> forget(
      Collection<Sha1> asked,
      Instant since,
      BiFunction<HeldFiles, FleetReports, Set<Sha1>> decision)
      throws PassingFaultException {
    return transactions.write(
        handle -> {
          lockHosts(handle);
          Set<Sha1> going =
              new HashSet<>(decision.apply(held(handle), NeedQueries.reports(handle, since)));
          going.retainAll(asked);
          Set<String> keys = new TreeSet<>();
          going.forEach(content -> keys.add(content.hex()));
          for (String key : keys) {
            handle
                .createUpdate("DELETE FROM payload_file WHERE sha1 = :sha1")
                .bind("sha1", key)
                .execute();
          }
          return Set.copyOf(going);
        });
  }

  /** Every report begins by locking the row of its host. */
  private static void lockHosts(Handle handle) {
    handle
        .createQuery("SELECT uuid FROM host WHERE state = :registered ORDER BY uuid FOR UPDATE")
        .bind("registered", HostState.REGISTERED.name())
        .mapTo(String.class)
        .list();
  }

  private static HeldFiles held(Handle handle) {
    List<Sha1> wanted =
        handle
            .createQuery("SELECT sha1 FROM payload_want")
            .mapTo(String.class)
            .map(Sha1::new)
            .list();
    return new HeldFiles(
        FileTable.all(handle),
        ImportTable.all(handle),
        wanted.stream().collect(Collectors.toUnmodifiableSet()));
  }
}
