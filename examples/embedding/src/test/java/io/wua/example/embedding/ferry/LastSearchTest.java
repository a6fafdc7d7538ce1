package io.wua.example.embedding.ferry;

import io.wua.core.agent.ScanCache;
import io.wua.testkit.agent.ScanCacheContract;

/** What we keep of a search is what the port promises. */
class LastSearchTest extends ScanCacheContract {
  private final LastSearch last = new LastSearch();

  @Override
  protected ScanCache open() {
    return last;
  }
}
