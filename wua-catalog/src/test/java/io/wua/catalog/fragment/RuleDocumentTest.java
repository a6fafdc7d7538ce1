package io.wua.catalog.fragment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.catalog.rule.And;
import io.wua.catalog.rule.Constant;
import io.wua.catalog.rule.Not;
import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.Unsupported;
import io.wua.catalog.rule.registry.RegText;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleDocumentTest {
  private static final Rule TRUE = new Constant(true);
  private static final Rule FALSE = new Constant(false);

  @Test
  void aCoreFragmentHasOneSet() throws WuaException {
    assertEquals(
        List.of(
            new RuleSet(
                "ApplicabilityRules", Optional.of(TRUE), Optional.of(FALSE), Optional.of(TRUE))),
        parse(
            "<UpdateIdentity UpdateID='x' RevisionNumber='1'/><Properties/><ApplicabilityRules>"
                + "<IsSuperseded><True/></IsSuperseded><IsInstallable><False/></IsInstallable>"
                + "<Metadata/><IsInstalled><True/></IsInstalled></ApplicabilityRules>"));
  }

  @Test
  void severalUpdatesInOneFileHaveTheirSetsInOrder() throws WuaException {
    assertEquals(
        List.of(installed(TRUE), installed(FALSE)),
        parse(
            "<Updates><UpdateIdentity/><ApplicabilityRules><IsInstalled><True/></IsInstalled>"
                + "</ApplicabilityRules><UpdateIdentity/><UpdateIdentity/><ApplicabilityRules>"
                + "<IsInstalled><False/></IsInstalled></ApplicabilityRules></Updates>"));
  }

  @Test
  void siblingRulesAreOneConjunctionAndBareRulesAreOfIsInstalled() throws WuaException {
    assertEquals(
        List.of(installed(new And(List.of(TRUE, FALSE)))),
        parse(
            "<ApplicabilityRules><IsInstalled><True/><False/></IsInstalled></ApplicabilityRules>"));
    assertEquals(
        List.of(installed(new Not(TRUE))),
        parse("<ApplicabilityRules><Not><True/></Not></ApplicabilityRules>"));
    assertEquals(
        List.of(installed(new Unsupported("Strange"))),
        parse("<ApplicabilityRules><Strange/></ApplicabilityRules>"));
  }

  @Test
  void documentsWithoutRulesHaveNoSet() throws WuaException {
    assertEquals(
        List.of(), parse("<ExtendedProperties><KBArticleID>1</KBArticleID></ExtendedProperties>"));
    assertEquals(List.of(), parse("<UpdateIdentity/><Properties/><Relationships/>"));
  }

  @Test
  void aWholeUpdateDocumentIsRead() throws WuaException {
    assertEquals(
        List.of(installed(TRUE)),
        parse(
            "<?xml version='1.0' encoding='utf-8'?><upd:Update"
                + " xmlns:upd='http://schemas.microsoft.com/msus/2002/12/Update'"
                + " xmlns:lar='http://schemas.microsoft.com/msus/2002/12/LogicalApplicabilityRules'>"
                + "<upd:ApplicabilityRules><upd:IsInstalled><lar:True/></upd:IsInstalled>"
                + "</upd:ApplicabilityRules></upd:Update>"));
  }

  @Test
  void aCorporatePackageHasASetOfItsOwnAndOneForEachItem() throws WuaException {
    String corporate = "http://schemas.microsoft.com/wsus/2005/04/CorporatePublishing/";
    List<RuleSet> sets =
        parse(
            "<sdp:SoftwareDistributionPackage xmlns:sdp='"
                + corporate
                + "SoftwareDistributionPackage.xsd' xmlns:bar='"
                + corporate
                + "BaseApplicabilityRules.xsd' xmlns:lar='"
                + corporate
                + "LogicalApplicabilityRules.xsd'><sdp:Properties/><sdp:IsInstalled><lar:True/>"
                + "</sdp:IsInstalled><sdp:IsInstallable><lar:And><bar:RegSz"
                + " Key='HKEY_LOCAL_MACHINE' Subkey='a' Value='b' Comparison='Contains' Data='c'/>"
                + "<lar:Not><lar:False/></lar:Not></lar:And></sdp:IsInstallable>"
                + "<sdp:InstallableItem><sdp:ApplicabilityRules><sdp:IsInstalled><lar:False/>"
                + "</sdp:IsInstalled></sdp:ApplicabilityRules></sdp:InstallableItem>"
                + "</sdp:SoftwareDistributionPackage>");
    assertEquals(2, sets.size());
    RuleSet whole = sets.get(0);
    assertEquals("SoftwareDistributionPackage", whole.scope());
    assertEquals(Optional.of(TRUE), whole.installed());
    List<Rule> parts = whole.installable().orElseThrow().parts();
    assertEquals(RegText.class, parts.get(0).getClass());
    assertEquals(new Not(FALSE), parts.get(1));
    assertEquals(installed(FALSE), sets.get(1));
  }

  @Test
  void rulesAtTheTopHaveNoScope() throws WuaException {
    assertEquals(
        List.of(new RuleSet("", Optional.of(TRUE), Optional.empty(), Optional.empty())),
        parse("<IsInstalled><True/></IsInstalled>"));
    assertEquals("Updates", parse("<Updates><IsInstalled/></Updates>").get(0).scope());
  }

  @Test
  void damageIsAFailureAndNotAnEmptyList() {
    for (String damaged : List.of("", "<ApplicabilityRules>", "nothing")) {
      WuaException e = assertThrows(WuaException.class, () -> parse(damaged));
      assertEquals(FailureReason.MALFORMED, e.reason());
    }
  }

  private static RuleSet installed(Rule rule) {
    return new RuleSet("ApplicabilityRules", Optional.of(rule), Optional.empty(), Optional.empty());
  }

  private static List<RuleSet> parse(String document) throws WuaException {
    return RuleDocument.parse(
        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "test");
  }
}
