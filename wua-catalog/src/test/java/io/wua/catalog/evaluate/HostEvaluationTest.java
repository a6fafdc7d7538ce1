package io.wua.catalog.evaluate;

import static io.wua.catalog.graph.CatalogFolder.guid;
import static io.wua.catalog.graph.CatalogFolder.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.graph.CatalogFolder;
import io.wua.catalog.graph.CatalogGraph;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostFacts;
import io.wua.core.scan.UpdateState;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.testkit.host.FakeHostFacts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostEvaluationTest {
  private static final String TRUE = "<True/>";
  private static final String FALSE = "<False/>";
  private static final String UNKNOWN =
      "<DeviceAttribute Name='Mystery' Type='String' Comparison='EqualTo' Value='1'/>";
  private static final HostFacts HOST = FakeHostFacts.named("host").build();

  @TempDir private Path folder;
  private CatalogFolder catalog;

  @BeforeEach
  void start() {
    catalog = new CatalogFolder(folder);
  }

  private static String rules(String installed, String installable) {
    return "<IsInstalled>"
        + installed
        + "</IsInstalled><IsInstallable>"
        + installable
        + "</IsInstallable>";
  }

  private static UpdateState state(CatalogGraph graph, int number) {
    return new HostEvaluation(graph, HOST).state(graph.find(guid(number)).orElseThrow());
  }

  private static void is(Kind expected, CatalogGraph graph, int number) {
    assertEquals(expected, state(graph, number).kind());
  }

  @Nested
  class AnUpdateAlone {
    private void comesTo(Kind expected, String rules) throws WuaException {
      catalog.alone(1, rules);
      is(expected, catalog.whole(), 1);
    }

    @Test
    void isInstalledEvenWhereItIsInstallableToo() throws WuaException {
      comesTo(Kind.INSTALLED, rules(TRUE, TRUE));
    }

    @Test
    void isNeededWhereItIsInstallableAndNotInstalled() throws WuaException {
      comesTo(Kind.NEEDED, rules(FALSE, TRUE));
    }

    @Test
    void isNotApplicableWhereItIsNeither() throws WuaException {
      comesTo(Kind.NOT_APPLICABLE, rules(FALSE, FALSE));
    }

    @Test
    void isNotApplicableWhereItsRulesCallItSuperseded() throws WuaException {
      comesTo(Kind.NOT_APPLICABLE, rules(FALSE, TRUE) + "<IsSuperseded><True/></IsSuperseded>");
    }

    @Test
    void isUnknownWhereEitherRuleIsAndTheOtherDoesNotDecide() throws WuaException {
      comesTo(Kind.UNKNOWN, rules(UNKNOWN, FALSE));
    }

    @Test
    void isNotApplicableWhereNotInstallableSettlesAnUnknownSupersedence() throws WuaException {
      comesTo(
          Kind.NOT_APPLICABLE,
          rules(FALSE, FALSE) + "<IsSuperseded>" + UNKNOWN + "</IsSuperseded>");
    }

    @Test
    void isNeededInOldDataThatLeavesInstallableOut() throws WuaException {
      comesTo(Kind.NEEDED, "<IsInstalled><False/></IsInstalled>");
    }

    @Test
    void namesTheMissingFacts() throws WuaException {
      catalog.alone(1, rules(FALSE, UNKNOWN));
      List<String> missing = state(catalog.whole(), 1).missing();
      assertEquals(1, missing.size());
      assertTrue(missing.get(0).contains("Mystery"), missing.toString());
    }

    @Test
    void withoutAFragmentIsUnknown() throws WuaException {
      catalog.update(1, "", "");
      assertEquals(
          List.of("core fragment c/1 is not in the catalog"), state(catalog.whole(), 1).missing());
    }
  }

  @Nested
  class Prerequisites {
    @Test
    void thatDoNotHoldMakeAnUpdateNotApplicableWhateverItsRules() throws WuaException {
      catalog.detectoid(2, FALSE).alone(1, rules(TRUE, TRUE), 2);
      is(Kind.NOT_APPLICABLE, catalog.whole(), 1);
    }

    @Test
    void areAskedInRoundsThroughDetectoidsWithPrerequisitesOfTheirOwn() throws WuaException {
      catalog.detectoid(2, TRUE, 3).detectoid(3, TRUE, 4).detectoid(4, TRUE);
      catalog.alone(1, rules(FALSE, TRUE), 2);
      is(Kind.NEEDED, catalog.whole(), 1);
    }

    @Test
    void areNotHeldByADetectoidWhoseOwnDoNotHold() throws WuaException {
      catalog.detectoid(2, TRUE, 3).detectoid(3, FALSE).alone(1, rules(FALSE, TRUE), 2);
      is(Kind.NOT_APPLICABLE, catalog.whole(), 1);
    }

    @Test
    void inACircleNeverHold() throws WuaException {
      catalog.detectoid(2, TRUE, 3).detectoid(3, TRUE, 2).alone(1, rules(FALSE, TRUE), 2);
      is(Kind.NOT_APPLICABLE, catalog.whole(), 1);
    }

    @Test
    void inACircleWithAWayOutHoldWhereverOneStarts() throws WuaException {
      String either =
          "<Prerequisites><Or><UpdateId Id='%s'/><UpdateId Id='%s'/></Or></Prerequisites>"
              .formatted(guid(3), guid(4));
      catalog.update(2, "DeploymentAction='Evaluate' IsSoftware='false'", either);
      catalog.file(
          "c/2",
          "<UpdateIdentity UpdateID='%s' RevisionNumber='100'/>".formatted(guid(2))
              + "<Properties UpdateType='Detectoid'/><Relationships><Prerequisites><AtLeastOne>"
              + "<UpdateIdentity UpdateID='%s'/><UpdateIdentity UpdateID='%s'/>"
                  .formatted(guid(3), guid(4))
              + "</AtLeastOne></Prerequisites></Relationships>"
              + "<ApplicabilityRules><IsInstalled><True/></IsInstalled></ApplicabilityRules>");
      catalog.detectoid(3, TRUE, 2).detectoid(4, TRUE);
      catalog.alone(1, rules(FALSE, TRUE), 3).alone(5, rules(FALSE, TRUE), 2);
      CatalogGraph graph = catalog.whole();
      is(Kind.NEEDED, graph, 1);
      is(Kind.NEEDED, graph, 5);
    }

    @Test
    void thatAreAbsentDoNotHoldInAWholeCatalogAndAreUnknownInAnExcerpt() throws WuaException {
      catalog.alone(1, rules(FALSE, TRUE), 9);
      is(Kind.UNKNOWN, catalog.excerpt(), 1);
      List<String> missing = state(catalog.excerpt(), 1).missing();
      assertEquals(List.of("prerequisite " + guid(9) + " is not in the excerpt"), missing);
      is(Kind.NOT_APPLICABLE, catalog.whole(), 1);
    }

    @Test
    void thatAreUnknownNameTheFactAndTheDetectoid() throws WuaException {
      catalog.detectoid(2, UNKNOWN).alone(1, rules(FALSE, TRUE), 2);
      catalog.file(
          "l/en/2",
          "<LocalizedProperties><Language>en</Language><Title>Mysterious hosts</Title>"
              + "</LocalizedProperties>");
      String missing = state(catalog.whole(), 1).missing().get(0);
      assertTrue(missing.contains("Mystery") && missing.contains("(Mysterious hosts)"), missing);
    }

    @Test
    void thatAreUnknownDoNotMatterWhereTheRulesAreDefinitelyFalse() throws WuaException {
      catalog.detectoid(2, UNKNOWN).alone(1, rules(FALSE, FALSE), 2);
      is(Kind.NOT_APPLICABLE, catalog.whole(), 1);
    }
  }

  @Nested
  class ABundle {
    @Test
    void hasTheStateOfItsOnlyChild() throws WuaException {
      catalog.bundle(1, 2).leaf(2, 1, rules(FALSE, TRUE));
      is(Kind.NEEDED, catalog.whole(), 1);
    }

    @Test
    void mayBundleBundles() throws WuaException {
      catalog.bundle(1, 2).bundle(2, 3).leaf(3, 2, rules(TRUE, FALSE));
      is(Kind.INSTALLED, catalog.whole(), 1);
    }

    @Test
    void thatHoldsItselfIsNotApplicable() throws WuaException {
      catalog.bundle(1, 1);
      is(Kind.NOT_APPLICABLE, catalog.whole(), 1);
    }

    @Test
    void whoseChildIsAbsentIsUnknownInAnExcerptAndNamesIt() throws WuaException {
      catalog.bundle(1, 2);
      assertEquals(
          List.of("the child " + id(2) + " is not in the excerpt"),
          state(catalog.excerpt(), 1).missing());
      is(Kind.NOT_APPLICABLE, catalog.whole(), 1);
    }
  }
}
