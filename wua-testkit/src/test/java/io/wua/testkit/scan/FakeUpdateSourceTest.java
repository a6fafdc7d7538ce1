package io.wua.testkit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.criteria.Criteria;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.SearchRequest;
import io.wua.core.scan.Supersedence;
import io.wua.core.scan.UpdateSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FakeUpdateSourceTest extends UpdateSourceContract {
  private static final SearchRequest ALL = new SearchRequest(Criteria.WAPT_DEFAULT);

  @Override
  protected UpdateSource sourceOver(List<ScannedUpdate> updates, Supersedence supersedence) {
    return FakeUpdateSource.of(updates, supersedence);
  }

  @Override
  protected Optional<UpdateSource> unaskableSource() {
    FakeUpdateSource source = FakeUpdateSource.of();
    source.nowFails(new WuaException(FailureReason.UNAVAILABLE, "The fake was told to fail."));
    return Optional.of(source);
  }

  @Test
  void failsAsToldUntilToldWhatToFind() throws Exception {
    FakeUpdateSource source = FakeUpdateSource.of(INSTALLED);
    WuaException busy = new WuaException(FailureReason.BUSY, "The fake was told to be busy.");
    source.nowFails(busy);
    assertSame(busy, assertThrows(WuaException.class, () -> source.search(ALL)));
    source.nowFinds(FakeUpdateSource.of(NEEDED).search(ALL));
    assertEquals(List.of(NEEDED), source.search(ALL).updates());
    assertEquals(List.of(ALL, ALL), source.requests());
  }
}
