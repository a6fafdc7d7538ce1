package io.wua.core.agent;

import io.wua.core.agent.memory.SearchMark;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.ScanResult;
import java.util.Objects;
import java.util.Optional;

/**
 * Port: keeps what the last search found, so that the next run need not search. It may forget at
 * any time.
 */
public interface ScanCache {
  /**
   * A search and what it found, raw.
   *
   * @param mark which search
   * @param result what it found
   */
  record Kept(SearchMark mark, ScanResult result) {
    /** Refuses nulls. */
    public Kept {
      Objects.requireNonNull(mark, "mark");
      Objects.requireNonNull(result, "result");
    }
  }

  /** What was kept last; empty where nothing is, or where it cannot be read. */
  Optional<Kept> load();

  /**
   * Keeps it in place of the last one.
   *
   * @throws WuaException where it cannot be written
   */
  void save(Kept kept) throws WuaException;
}
