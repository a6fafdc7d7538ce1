package io.wua.files.state;

import io.wua.core.agent.ScanCache;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.agent.memory.SearchMark;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostInfo;
import io.wua.core.report.exchange.ServerMemory;
import io.wua.core.scan.ScanEngine;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.Supersedence;
import io.wua.testkit.agent.SampleMemory;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A fixed sequence of steps that an agent could take on its folder, and what is kept after each of
 * them: keep a search, save the memory, save what is known of the server, add a report, and every
 * second time take the first one out.
 */
final class KeptWork {
  static final int BOUND = 3;

  private static final int REPORT = 3;
  private static final int STEPS = 5;

  private KeptWork() {}

  /** What is kept: the search, the version, the revision, and the reports that wait. */
  record Kept(long search, long version, long revision, List<Long> waiting) {
    Kept {
      waiting = List.copyOf(waiting);
    }
  }

  /** The memory of that version, too large for one block of a disk. */
  static AgentMemory memory(long version) {
    AgentMemory any =
        SampleMemory.full()
            .and(
                HistoryLine.of(
                    Instant.EPOCH, HistoryLine.Kind.SCAN, (version + " ").repeat(4_000)));
    return new AgentMemory(version, any.work(), any.updates(), any.host(), any.history());
  }

  static OutboxBounds bounds() {
    return new OutboxBounds(BOUND, 10_000_000);
  }

  /** Takes the step of that number, from 1 on. */
  static void take(AgentFolder folder, long step) throws WuaException {
    long round = round(step);
    switch (kind(step)) {
      case 0 -> folder.scanCache().save(search(round));
      case 1 -> folder.state().save(memory(round));
      case 2 -> folder.server().save(server(round));
      case REPORT -> folder.outbox(bounds()).add(Reports.number(round));
      default -> {
        if (round % 2 == 0) {
          var outbox = folder.outbox(bounds());
          outbox.remove(outbox.first().orElseThrow().number());
        }
      }
    }
  }

  /** The search of that number, too large for one block of a disk. */
  static ScanCache.Kept search(long number) {
    SearchMark mark = SampleMemory.full().host().lastSearch().orElseThrow();
    return new ScanCache.Kept(
        new SearchMark(mark.fingerprint(), Instant.ofEpochSecond(number), mark.took()),
        new ScanResult(
            ScanEngine.CATALOG,
            Optional.empty(),
            new HostInfo("pc", Optional.empty(), Optional.empty()),
            List.of(),
            Supersedence.none(),
            List.of((number + " ").repeat(4_000))));
  }

  static ServerMemory server(long revision) {
    ServerMemory none = ServerMemory.none();
    return new ServerMemory(none.hashes(), revision, none.lastExternalIp(), none.registrations());
  }

  /** What is kept after so many steps. */
  static Kept after(long steps) {
    Deque<Long> waiting = new ArrayDeque<>();
    long search = 0;
    long version = 0;
    long revision = 0;
    for (long step = 1; step <= steps; step++) {
      long round = round(step);
      switch (kind(step)) {
        case 0 -> search = round;
        case 1 -> version = round;
        case 2 -> revision = round;
        case REPORT -> {
          waiting.add(round);
          if (waiting.size() > BOUND) {
            waiting.removeFirst();
          }
        }
        default -> {
          if (round % 2 == 0) {
            waiting.removeFirst();
          }
        }
      }
    }
    return new Kept(search, version, revision, List.copyOf(waiting));
  }

  /**
   * All that may be kept by a process that took so many steps and ended before the next was done.
   */
  static List<Kept> around(long steps) {
    Kept before = after(steps);
    List<Kept> possible = new ArrayList<>(List.of(before, after(steps + 1)));
    if (kind(steps + 1) == REPORT) {
      // The report is there, and the oldest one did not make room yet.
      List<Long> more = new ArrayList<>(before.waiting());
      more.add(round(steps + 1));
      possible.add(new Kept(before.search(), before.version(), before.revision(), more));
    }
    return possible;
  }

  private static long round(long step) {
    return (step - 1) / STEPS + 1;
  }

  private static int kind(long step) {
    return (int) ((step - 1) % STEPS);
  }
}
