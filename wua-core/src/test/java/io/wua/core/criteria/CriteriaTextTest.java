package io.wua.core.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.DeploymentAction;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@link Criteria#parse} accepts, and the text that it makes of it. */
class CriteriaTextTest {
  private static final String GUID = "7f8946c3-01f8-46c8-aa4a-40520c15f7c8";

  @Test
  void readsAnEmptyTextAsWindowsDoes() throws WuaException {
    assertEquals("IsInstalled=0 and IsHidden=0", Criteria.parse("").text());
    assertEquals(Criteria.parse("( IsInstalled = 0 and IsHidden = 0 )"), Criteria.parse(" \t"));
  }

  @Test
  void readsTheDefaultFilterOfWaptAsTwoGroups() throws WuaException {
    String text = "Type='Software' or Type='Driver'";
    assertEquals(Criteria.WAPT_DEFAULT, Criteria.parse(text));
    assertEquals(text, Criteria.WAPT_DEFAULT.text());
  }

  @Test
  void readsEveryPropertyWithEachOfItsOperators() throws WuaException {
    for (String canonical :
        List.of(
            "Type='Software'",
            "Type!='Driver'",
            "DeploymentAction='Installation'",
            "DeploymentAction='Uninstallation'",
            "DeploymentAction='OptionalInstallation'",
            "IsAssigned=1",
            "BrowseOnly=0",
            "AutoSelectOnWebSites=1",
            "UpdateID='" + GUID + "'",
            "UpdateID!='" + GUID + "'",
            "UpdateID='" + GUID + "' and RevisionNumber=2147483647",
            "CategoryIDs contains '" + GUID + "'",
            "IsInstalled=1",
            "IsHidden=0",
            "IsPresent=1",
            "RebootRequired=0")) {
      assertEquals(canonical, Criteria.parse(canonical).text());
    }
  }

  @Test
  void readsNamesKeywordsAndValuesWhateverTheirCaseAndSpacing() throws WuaException {
    assertEquals(
        "IsInstalled=0 and Type='Driver' or CategoryIDs contains '" + GUID + "'",
        Criteria.parse(
                "isinstalled =0 AND(TYPE= 'dRIVER')Or\ncategoryids\tCONTAINS'"
                    + GUID.toUpperCase(Locale.ROOT)
                    + "'")
            .text());
  }

  @Test
  void bindsAndTighterThanOrAsInTheSearchOfAutomaticUpdates() throws WuaException {
    Criteria read =
        Criteria.parse(
            "IsInstalled=0 and DeploymentAction='Installation' or IsPresent=1 and"
                + " DeploymentAction='Uninstallation' or IsInstalled=1 and"
                + " DeploymentAction='Installation' and RebootRequired=1 or IsInstalled=0 and"
                + " DeploymentAction='Uninstallation' and RebootRequired=1");
    assertEquals(
        List.of(2, 2, 3, 3), read.groups().stream().map(g -> g.criteria().size()).toList());
  }

  @Test
  void allowsParenthesesAroundCriteriaAndGroups() throws WuaException {
    assertEquals(
        Criteria.parse("IsInstalled=1 and IsHidden=0 and Type='Software' or IsPresent=1"),
        Criteria.parse(
            "((IsInstalled=1) and (IsHidden=0 and (Type='Software'))) or ((IsPresent=1))"));
  }

  @Test
  void keepsEqualCriteriaAndEqualGroupsOnce() throws WuaException {
    assertEquals(
        "IsInstalled=1 and IsHidden=0",
        Criteria.parse(
                "IsInstalled=1 and IsHidden=0 and IsInstalled=1 or IsHidden=0 and IsInstalled=1")
            .text());
  }

  @Test
  void distributesAndOverOrForPeople() throws WuaException {
    assertEquals(
        "IsInstalled=0 and Type='Software' and IsHidden=0"
            + " or IsInstalled=0 and Type='Driver' and IsHidden=0",
        Criteria.parseAny("IsInstalled=0 and (Type='Software' or (Type='Driver')) and IsHidden=0")
            .text());
  }

  @Test
  void takesAStarForTheDeploymentActionOnlyWhereAsked() throws WuaException {
    String text = "IsInstalled=0 and DeploymentAction=*";
    assertThrows(WuaException.class, () -> Criteria.parse(text));
    assertThrows(WuaException.class, () -> Criteria.parseAny(text));
    assertEquals(
        text, Criteria.parse(text, Set.of(CriteriaExtension.ANY_DEPLOYMENT_ACTION)).text());
  }

  @Test
  void buildsInCodeWhatTheTextSays() throws WuaException {
    assertEquals(
        Criteria.parseAny(
            "IsInstalled=0 and (UpdateID='"
                + GUID
                + "' and RevisionNumber=7 or Type!='Driver' and DeploymentAction='Uninstallation'"
                + " or CategoryIDs contains '"
                + GUID
                + "')"),
        Flag.IS_INSTALLED
            .is(false)
            .and(
                Expression.anyOf(
                    List.of(
                        Criterion.revision(UpdateId.parse(GUID + "_7")),
                        Criterion.notType(UpdateType.DRIVER)
                            .and(Criterion.deploymentAction(DeploymentAction.UNINSTALLATION)),
                        Criterion.inCategory(SampleUpdate.GUID))))
            .toCriteria());
  }

  @Test
  void allowsAsManyGroupsAsTheLimitAndNoMore() throws WuaException {
    String most =
        Arrays.stream(Flag.values())
            .map(flag -> "(%s or %s)".formatted(flag.is(false), flag.is(true)))
            .collect(Collectors.joining(" and ", "", " and (Type='Software' or Type='Driver')"));
    Criteria largest = Criteria.parseAny(most);
    assertEquals(Criteria.MAX_GROUPS, largest.groups().size());
    assertEquals(largest, Criteria.parse(largest.text()));
    for (String more :
        List.of(
            largest.text() + " or IsHidden=1",
            most + " and (IsInstalled=1 or UpdateID='" + GUID + "')")) {
      WuaException refused = assertThrows(WuaException.class, () -> Criteria.parseAny(more));
      assertEquals(FailureReason.LIMIT_EXCEEDED, refused.reason());
    }
  }

  @Test
  void allowsParenthesesOnlyToAReasonableDepth() throws WuaException {
    assertEquals(
        "IsHidden=1", Criteria.parse("(".repeat(64) + "IsHidden=1" + ")".repeat(64)).text());
    WuaException refused =
        assertThrows(
            WuaException.class,
            () -> Criteria.parse("(".repeat(100_000) + "IsHidden=1" + ")".repeat(100_000)));
    assertEquals(FailureReason.LIMIT_EXCEEDED, refused.reason());
  }

  @Test
  void refusesInCodeWhatNoSearchAccepts() {
    assertThrows(IllegalArgumentException.class, () -> Expression.allOf(List.of()));
    assertThrows(
        IllegalArgumentException.class, () -> Criterion.deploymentAction(DeploymentAction.NONE));
    assertThrows(IllegalArgumentException.class, () -> new Criterion.RevisionIs(3).toCriteria());
  }
}
