package io.wua.catalog.evaluate;

import static io.wua.catalog.graph.CatalogFolder.guid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogFolder;
import io.wua.core.agent.WuaAgent;
import io.wua.core.criteria.Criteria;
import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.Rules;
import io.wua.core.failure.WuaException;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.offer.Offers;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.testkit.host.FakeHostFacts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;

/**
 * A catalog and what its updates come to on a host of which nothing is known, everything allowed.
 *
 * @param name what it shows
 * @param whole whether it is a whole catalog; an excerpt else
 * @param making makes it
 * @param states the states by number of update
 */
record GoldenCase(String name, boolean whole, Making making, Map<Integer, Kind> states) {
  static final String YES = "<True/>";
  static final String NO = "<False/>";
  static final String MAYBE = "<Strange/>";
  static final String EVALUATED = "DeploymentAction='Evaluate' IsSoftware='false'";

  /** Makes a catalog. */
  interface Making {
    void make(CatalogFolder catalog);
  }

  static String rules(String installed, String installable) {
    return "<IsInstalled>" + installed + "</IsInstalled>" + installable(installable);
  }

  static String installable(String rule) {
    return "<IsInstallable>" + rule + "</IsInstallable>";
  }

  static String superseded(String rule) {
    return "<IsSuperseded>" + rule + "</IsSuperseded>";
  }

  /** A core fragment; the number is that of the update times 1000 plus the revision. */
  static String core(int number, String type, String rules) {
    return "<UpdateIdentity UpdateID='%s' RevisionNumber='%d'/><Properties UpdateType='%s'/>"
            .formatted(guid(number / 1000), number % 1000, type)
        + (rules.isEmpty() ? "" : "<ApplicabilityRules>" + rules + "</ApplicabilityRules>");
  }

  /** A test in a folder of its own. */
  DynamicTest test(Path folder) {
    return DynamicTest.dynamicTest(name, () -> check(folder));
  }

  private void check(Path parent) throws WuaException {
    CatalogFolder folder = new CatalogFolder(parent.resolve(name.replaceAll("\\W", "")));
    making.make(folder);
    Map<Integer, Kind> found = new TreeMap<>();
    for (OfferedUpdate update : offers(whole ? folder.whole() : folder.excerpt()).updates()) {
      found.put((int) update.update().id().guid().getLeastSignificantBits(), update.state().kind());
    }
    states.forEach((number, state) -> assertEquals(state, found.get(number), name));
  }

  /** What a scan of a catalog offers. */
  static Offers offers(Catalog catalog) throws WuaException {
    return WuaAgent.builder(new CatalogUpdateSource(catalog, FakeHostFacts.named("host").build()))
        .rules(Rules.of("everything", PolicyLevel.EVERYONE).withDefaultAllow(true))
        .clock(Clock.fixed(Instant.parse("2026-08-01T00:00:00Z"), ZoneOffset.UTC))
        .build()
        .scan(Criteria.parse("IsInstalled=0 or IsInstalled=1"))
        .offers();
  }
}
