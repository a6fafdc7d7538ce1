package io.wua.core.criteria;

import static io.wua.core.criteria.Flag.IS_HIDDEN;
import static io.wua.core.criteria.Flag.IS_INSTALLED;
import static io.wua.core.host.Truth.FALSE;
import static io.wua.core.host.Truth.TRUE;
import static io.wua.core.host.Truth.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.failure.WuaException;
import io.wua.core.host.Truth;
import io.wua.core.update.DeploymentAction;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CriteriaMatchingTest {
  private static final SampleUpdate PLAIN = SampleUpdate.with(Map.of());

  @Test
  void comparesEachFlagWithTheUpdatesOwnValue() throws WuaException {
    for (Flag flag : Flag.values()) {
      SampleUpdate set = SampleUpdate.with(Map.of(flag, TRUE));
      assertEquals(TRUE, matches(flag.property() + "=1", set), flag.property());
      assertEquals(FALSE, matches(flag.property() + "=0", set), flag.property());
      for (Flag other : Arrays.stream(Flag.values()).filter(f -> f != flag).toList()) {
        assertEquals(FALSE, matches(other.property() + "=1", set), other.property());
      }
    }
  }

  @Test
  void comparesIdentityTypeAndCategory() throws WuaException {
    String id = "UpdateID='" + SampleUpdate.GUID + "'";
    assertEquals(TRUE, matches(id, PLAIN));
    assertEquals(FALSE, matches(id.replace("=", "!="), PLAIN));
    assertEquals(TRUE, matches(id + " and RevisionNumber=200", PLAIN));
    assertEquals(FALSE, matches(id + " and RevisionNumber=201", PLAIN));
    assertEquals(TRUE, matches("Type='software'", PLAIN));
    assertEquals(FALSE, matches("Type!='Software'", PLAIN));
    assertEquals(TRUE, matches("Type!='Driver'", PLAIN));
    assertEquals(TRUE, matches("CategoryIDs contains '" + SampleUpdate.CATEGORY + "'", PLAIN));
    assertEquals(FALSE, matches("CategoryIDs contains '" + SampleUpdate.GUID + "'", PLAIN));
  }

  @Test
  void impliesInstallationInEachGroupThatNamesNoDeploymentAction() throws WuaException {
    SampleUpdate optional = PLAIN.publishedFor(DeploymentAction.OPTIONAL_INSTALLATION);
    assertEquals(FALSE, matches("IsInstalled=0", optional));
    assertEquals(FALSE, matches("IsInstalled=0 or IsHidden=1", optional));
    assertEquals(
        TRUE,
        matches(
            "IsHidden=1 or DeploymentAction='OptionalInstallation' and IsInstalled=0", optional));
    assertEquals(FALSE, Criteria.OF_EMPTY_TEXT.matches(optional));
    assertEquals(TRUE, Criteria.OF_EMPTY_TEXT.matches(PLAIN));
    assertEquals(
        TRUE,
        Criteria.parse(
                "IsInstalled=0 and DeploymentAction=*",
                Set.of(CriteriaExtension.ANY_DEPLOYMENT_ACTION))
            .matches(optional));
  }

  @Test
  void saysUnknownOnlyWhereTheMissingFactDecides() throws WuaException {
    SampleUpdate unsure = SampleUpdate.with(Map.of(IS_INSTALLED, UNKNOWN, IS_HIDDEN, TRUE));
    assertEquals(UNKNOWN, matches("IsInstalled=0", unsure));
    assertEquals(UNKNOWN, matches("IsInstalled=0 and IsHidden=1", unsure));
    assertEquals(FALSE, matches("IsInstalled=0 and IsHidden=0", unsure));
    assertEquals(TRUE, matches("IsInstalled=0 or IsHidden=1", unsure));
    assertEquals(UNKNOWN, matches("IsInstalled=0 or IsHidden=0", unsure));
  }

  @Test
  void findsEverythingForInstallationWithTheDefaultFilterOfWapt() {
    for (Truth installed : Truth.values()) {
      SampleUpdate update = SampleUpdate.with(Map.of(IS_INSTALLED, installed, IS_HIDDEN, UNKNOWN));
      assertEquals(TRUE, Criteria.WAPT_DEFAULT.matches(update));
    }
  }

  private static Truth matches(String criteria, SearchableUpdate update) throws WuaException {
    return Criteria.parse(criteria).matches(update);
  }
}
