package io.wua.files.state.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.ScanCache;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.Supersedence;
import io.wua.testkit.Seeded;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search is read again as what it was, or refused. */
class SearchDocumentTest {
  private static final ScanCache.Kept EXAMPLE = example();

  /** One that found updates and edges. */
  private static ScanCache.Kept example() {
    ScanCache.Kept any = AnySearch.of(new SplittableRandom(0));
    ScanResult found = any.result();
    ScanCache.Kept more = AnySearch.of(new SplittableRandom(3));
    return new ScanCache.Kept(
        any.mark(),
        new ScanResult(
            found.engine(),
            found.catalog(),
            found.host(),
            more.result().updates(),
            new Supersedence(Map.of(new UUID(1, 2), Set.of(new UUID(3, 4)))),
            List.of()));
  }

  private static String text() {
    return new String(SearchDocument.write(EXAMPLE), UTF_8);
  }

  private static WuaException refused(byte[] content) {
    return assertThrows(WuaException.class, () -> SearchDocument.read("it", content));
  }

  private static WuaException refused(String content) {
    return refused(content.getBytes(UTF_8));
  }

  @Test
  void everyPartOfASearchComesBack() {
    Seeded.runs(
        1_000,
        random -> {
          ScanCache.Kept kept = AnySearch.of(random);
          assertEquals(kept, SearchDocument.read("it", SearchDocument.write(kept)));
        });
  }

  @Test
  void equalSearchesMakeEqualFiles() {
    Seeded.runs(
        50,
        random -> {
          byte[] once = SearchDocument.write(AnySearch.of(random));
          assertArrayEquals(once, SearchDocument.write(SearchDocument.read("it", once)));
        });
  }

  @Test
  void aDocumentThatIsCutOffAnywhereIsRefused() throws Exception {
    byte[] whole = SearchDocument.write(EXAMPLE);
    for (int length = 0; length < whole.length; length++) {
      assertEquals(
          FailureReason.MALFORMED, refused(Arrays.copyOf(whole, length)).reason(), "" + length);
    }
  }

  @Test
  void aDocumentThatLostAnUpdateOrAnEdgeIsRefused() throws Exception {
    assertTrue(EXAMPLE.result().updates().size() > 0);
    refused(text().replaceFirst("(?s)\"updates\":\\[.*\\],\"supersedence\"", "\"supersedence\""));
    refused(text().replaceFirst("(?s),\"supersedence\":\\[.*\\]", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "{}",
        "{\"schema\":\"wua.search/1\"}",
        "{\"schema\":\"wua.search/0\"}",
        "{\"schema\":\"wua.agent-state/1\"}",
        "{\"schema\":7}",
        "{\"search\":{}}",
        "{\"schema\":\"wua.search/1\",\"search\":{}}",
        "{\"schema\":\"wua.search/1\",\"updates\":[7]}"
      })
  void whatIsNoSearchIsRefused(String text) {
    assertEquals(FailureReason.MALFORMED, refused(text).reason());
  }

  @Test
  void whatIsBehindTheDocumentIsRefused() throws Exception {
    assertEquals(FailureReason.MALFORMED, refused(text() + "{}").reason());
  }

  @Test
  void aPropertyThatIsWrittenTwiceIsRefused() throws Exception {
    String twice = text().replaceFirst("\"state\":", "\"state\":\"NEEDED\",\"state\":");
    assertEquals(FailureReason.MALFORMED, refused(twice).reason());
  }

  @Test
  void aNewerSchemaIsRefusedAsSuch() throws Exception {
    String newer = text().replace("wua.search/1", "wua.search/2");
    assertEquals(FailureReason.UNSUPPORTED, refused(newer).reason());
  }

  @Test
  void propertiesThatALaterAgentAddsArePassedOver() throws Exception {
    String more =
        text()
            .replaceFirst("\"search\":\\{", "\"later\":[1,{\"a\":2}],\"search\":{\"later\":true,")
            .replaceFirst("\"state\":", "\"later\":null,\"state\":");
    assertEquals(EXAMPLE, SearchDocument.read("it", more.getBytes(UTF_8)));
  }

  @Test
  void aBadValueIsNamedByItsPlace() throws Exception {
    String bad = text().replaceFirst("\"severity\":\"[A-Z]*\"", "\"severity\":\"HUGE\"");
    assertTrue(refused(bad).getMessage().contains("updates[0].update.severity"));
  }

  @Test
  void aTextThatIsNoUnicodeComesBackToo() throws Exception {
    ScanResult found = EXAMPLE.result();
    ScanCache.Kept odd =
        new ScanCache.Kept(
            EXAMPLE.mark(),
            new ScanResult(
                found.engine(),
                found.catalog(),
                found.host(),
                found.updates(),
                found.supersedence(),
                List.of("half \ud83d a pair")));
    assertEquals(odd, SearchDocument.read("it", SearchDocument.write(odd)));
  }
}
