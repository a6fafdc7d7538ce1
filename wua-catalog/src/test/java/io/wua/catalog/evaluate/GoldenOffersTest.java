package io.wua.catalog.evaluate;

import static io.wua.catalog.evaluate.GoldenCase.MAYBE;
import static io.wua.catalog.evaluate.GoldenCase.NO;
import static io.wua.catalog.evaluate.GoldenCase.YES;
import static io.wua.catalog.evaluate.GoldenCase.core;
import static io.wua.catalog.evaluate.GoldenCase.rules;
import static io.wua.catalog.graph.CatalogFolder.id;
import static io.wua.core.scan.UpdateState.Kind.COVERED;
import static io.wua.core.scan.UpdateState.Kind.INSTALLED;
import static io.wua.core.scan.UpdateState.Kind.NEEDED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.catalog.graph.CatalogFolder;
import io.wua.core.failure.WuaException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The decision algorithm, continued from {@link GoldenAlgorithmTest}: 4 supersedence, 5 offers. */
class GoldenOffersTest {
  @TempDir private Path temporary;

  @TestFactory
  Stream<DynamicTest> supersedence() {
    List<GoldenCase> cases = new ArrayList<>();
    Map.of(
            rules(NO, YES), COVERED,
            rules(YES, NO), COVERED,
            rules(NO, NO), NEEDED,
            rules(MAYBE, YES), NEEDED)
        .forEach(
            (newer, state) -> {
              cases.add(
                  new GoldenCase(
                      "4 superseded by the index: " + state + newer,
                      true,
                      it -> chain(it, newer, false),
                      Map.of(1, state)));
              cases.add(
                  new GoldenCase(
                      "4 superseded transitively: " + state + newer,
                      true,
                      it -> chain(it, newer, true),
                      Map.of(1, state)));
            });
    cases.add(
        new GoldenCase(
            "4 an installed one stays installed",
            true,
            it ->
                it.update(1, "", "<SupersededBy><Revision Id='2'/></SupersededBy>")
                    .file("c/1", core(1100, "Software", rules(YES, NO)))
                    .alone(2, rules(YES, NO)),
            Map.of(1, INSTALLED, 2, INSTALLED)));
    return cases.stream().map(each -> each.test(temporary));
  }

  /** Update 1, superseded by 3, or by 2 which is not applicable and superseded by 3. */
  private static void chain(CatalogFolder catalog, String newest, boolean between) {
    String by = "<SupersededBy><Revision Id='%d'/></SupersededBy>";
    catalog
        .update(1, "", by.formatted(between ? 2 : 3))
        .file("c/1", core(1100, "Software", rules(NO, YES)))
        .update(2, "", by.formatted(3))
        .file("c/2", core(2100, "Software", rules(NO, NO)))
        .alone(3, newest);
  }

  /** 5: needed, not superseded, and neither children nor detectoids. */
  @Test
  void whatIsNeededAndNotSupersededIsOffered() throws WuaException {
    CatalogFolder catalog = new CatalogFolder(temporary.resolve("offers"));
    chain(catalog, rules(NO, YES), false);
    catalog.bundle(5, 6).leaf(6, 5, rules(NO, YES)).detectoid(7, YES);
    catalog.alone(8, rules(MAYBE, YES)).alone(9, rules(YES, NO), 7);
    assertEquals(
        List.of(id(3), id(5)),
        GoldenCase.offers(catalog.whole()).toInstall().stream()
            .map(it -> it.update().id())
            .toList());
  }
}
