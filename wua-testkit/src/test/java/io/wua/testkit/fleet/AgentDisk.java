package io.wua.testkit.fleet;

import io.wua.core.agent.AgentState;
import io.wua.core.agent.ReportOutbox;
import io.wua.core.agent.ScanCache;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.report.HostReport;
import io.wua.core.report.exchange.MemoryOfServer;
import io.wua.core.report.exchange.ServerMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an agent keeps on its disk, which goes back in time with its machine. */
final class AgentDisk {
  /** All of it. */
  record Content(
      AgentMemory memory,
      Optional<ScanCache.Kept> cache,
      List<ReportOutbox.Waiting> outbox,
      long nextReport,
      ServerMemory server) {
    Content {
      outbox = List.copyOf(outbox);
    }
  }

  Content content =
      new Content(AgentMemory.nothing(), Optional.empty(), List.of(), 1, ServerMemory.none());

  final AgentState state =
      new AgentState() {
        @Override
        public AgentMemory load() {
          return content.memory();
        }

        @Override
        public void save(AgentMemory memory) throws WuaException {
          if (memory.version() != content.memory().version() + 1) {
            throw new WuaException(FailureReason.BUSY, "Somebody else saved. Try again.");
          }
          content =
              new Content(
                  memory,
                  content.cache(),
                  content.outbox(),
                  content.nextReport(),
                  content.server());
        }
      };

  final ScanCache cache =
      new ScanCache() {
        @Override
        public Optional<Kept> load() {
          return content.cache();
        }

        @Override
        public void save(Kept kept) {
          content =
              new Content(
                  content.memory(),
                  Optional.of(kept),
                  content.outbox(),
                  content.nextReport(),
                  content.server());
        }
      };

  final ReportOutbox outbox =
      new ReportOutbox() {
        @Override
        public void add(HostReport report) {
          List<Waiting> more = new ArrayList<>(content.outbox());
          more.add(new Waiting(content.nextReport(), report));
          put(more, content.nextReport() + 1);
        }

        @Override
        public Optional<Waiting> first() {
          return content.outbox().stream().findFirst();
        }

        @Override
        public void remove(long number) {
          put(
              content.outbox().stream().filter(each -> each.number() != number).toList(),
              content.nextReport());
        }

        @Override
        public int size() {
          return content.outbox().size();
        }

        private void put(List<Waiting> waiting, long next) {
          content = new Content(content.memory(), content.cache(), waiting, next, content.server());
        }
      };

  final MemoryOfServer server =
      new MemoryOfServer() {
        @Override
        public ServerMemory load() {
          return content.server();
        }

        @Override
        public void save(ServerMemory memory) {
          content =
              new Content(
                  content.memory(),
                  content.cache(),
                  content.outbox(),
                  content.nextReport(),
                  memory);
        }
      };
}
