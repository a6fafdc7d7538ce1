package io.wua.core.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What {@link Criteria#parse} refuses: each message says what, where, and what to write instead.
 */
class CriteriaRefusalTest {
  private static final String GUID = "7f8946c3-01f8-46c8-aa4a-40520c15f7c8";

  @Test
  void pointsAtTheWrongWordAndNamesTheOneMeant() {
    WuaException refused =
        assertThrows(
            WuaException.class,
            () -> Criteria.parse("IsInstalled=0 and IsHiden=1 or Type='Driver'"));
    assertEquals(FailureReason.INVALID_CRITERIA, refused.reason());
    assertEquals(
        """
        Search criteria, position 19: 'IsHiden' is no property of an update; did you mean IsHidden?
          IsInstalled=0 and IsHiden=1 or Type='Driver'
                            ^^^^^^^""",
        refused.getMessage());
  }

  @Test
  void showsOnlyTheSurroundingsOfAPlaceInALongText() {
    String start = "IsHidden=0 and ".repeat(10);
    String message = refusal(start + "IsHiden=1" + " and IsHidden=0".repeat(10));
    List<String> lines = message.lines().toList();
    assertEquals("  ...", lines.get(1).substring(0, 5));
    assertEquals(lines.get(1).indexOf("IsHiden"), lines.get(2).indexOf("^^^^^^^"));
    assertTrue(lines.get(1).endsWith("..."), message);
    assertTrue(lines.get(1).length() < 110, message);
  }

  @Test
  void staysReadableForAPlaceThatIsLongItselfOrSpansLines() {
    String message = refusal("Type='Soft\n" + "x".repeat(100_000) + "' or Type='Driver'");
    assertEquals(3, message.lines().count(), message);
    assertTrue(message.length() < 500, () -> message.length() + " characters");
  }

  @Test
  void listsThePropertiesWhereNoneIsNear() {
    refuses("KBArticleID='5012170'", 1, "no property", "known: IsAssigned");
  }

  @Test
  void refusesOrInsideParenthesesAndOffersTheAcceptedForm() {
    refuses(
        "IsInstalled=1 and (IsHidden=0 or Type='Driver')",
        31,
        "WU_E_INVALID_CRITERIA, 0x80240032",
        "write IsInstalled=1 and IsHidden=0 or IsInstalled=1 and Type='Driver'");
    refuses("(IsHidden=0 or IsHidden=1)", 13, "0x80240032", "write IsHidden=0 or IsHidden=1");
  }

  @Test
  void refusesAnOperatorThatThePropertyDoesNotTake() {
    refuses("IsHidden!=0", 9, "'!=' is not allowed for IsHidden", "IsHidden=1 or IsHidden=0");
    refuses("Type<>'Driver'", 5, "'<>' is not allowed for Type", "write Type='Software'");
    refuses("DeploymentAction!='Installation'", 17, "not allowed", "DeploymentAction='Install");
    refuses("UpdateID contains '" + GUID + "'", 10, "not allowed", "write UpdateID='<guid>'");
    refuses("CategoryIDs='" + GUID + "'", 12, "not allowed", "CategoryIDs contains '<guid>'");
    refuses("UpdateID='" + GUID + "' and RevisionNumber>1", 67, "not allowed", "RevisionNumber=1");
  }

  @Test
  void refusesAPropertyThatIsComparedWithNothing() {
    refuses("IsHidden", 9, "compared with nothing", "write IsHidden=1 or IsHidden=0");
    refuses("IsHidden and IsInstalled=0", 10, "compared with nothing", "IsHidden=1");
    refuses("IsHidden=", 10, "takes 0 or 1", "not the end of the text");
  }

  @Test
  void refusesAValueOfTheWrongKind() {
    refuses("IsHidden=true", 10, "takes 0 or 1, without quotes, not true", "IsHidden=1");
    refuses("IsHidden='1'", 10, "takes 0 or 1, without quotes, not '1'", "IsHidden=1");
    refuses("IsHidden=2", 10, "takes 0 or 1", "IsHidden=1");
    refuses("Type=Software", 6, "text in single quotes", "write Type='Software'");
    refuses("Type='Drivers'", 6, "one of Software, Driver", "write Type='Driver'");
    refuses("Type!=0", 7, "one of Software, Driver", "write Type!='Software'");
    refuses("DeploymentAction='Detection'", 18, "OptionalInstallation", "DeploymentAction='I");
    refuses("UpdateID='KB5012170'", 10, "takes a GUID in single quotes", "UpdateID='<guid>'");
    refuses("UpdateID!=" + GUID, 11, "a GUID in single quotes", "UpdateID!='" + GUID + "'");
    refuses("UpdateID='{" + GUID + "}'", 10, "without braces", "write UpdateID='" + GUID + "'");
    refuses("CategoryIDs contains 7", 22, "takes a GUID", "CategoryIDs contains '<guid>'");
    String revision = "UpdateID='" + GUID + "' and RevisionNumber=";
    refuses(revision + "-1", 68, "a number from 0 to 2147483647", "RevisionNumber=1");
    refuses(revision + "2147483648", 68, "a number from 0", "RevisionNumber=1");
    refuses(revision + "'1'", 68, "without quotes", "RevisionNumber=1");
  }

  @Test
  void refusesARevisionWithoutItsUpdate() {
    refuses("RevisionNumber=1", 1, "only together", "write UpdateID='...' and RevisionNumber=1");
    refuses(
        "UpdateID!='" + GUID + "' and RevisionNumber=7", 54, "only together", "RevisionNumber=7");
    refuses(
        "UpdateID='" + GUID + "' and RevisionNumber=7 or IsHidden=0 and RevisionNumber=7",
        88,
        "only together",
        "RevisionNumber=7");
  }

  @Test
  void refusesARevisionThatLosesItsUpdateByDistribution() {
    WuaException refused =
        assertThrows(
            WuaException.class,
            () ->
                Criteria.parseAny("(UpdateID='" + GUID + "' or IsHidden=0) and RevisionNumber=1"));
    assertTrue(refused.getMessage().contains("position 69"), refused.getMessage());
  }

  @Test
  void refusesQuotesAndBracketsThatAreNotBalanced() {
    refuses("IsHidden=0 and Type='Driver", 21, "quote is never closed", "single quote after");
    refuses("Type=\"Driver\"", 6, "double quotes are not known", "write single quotes");
    refuses("Type='Dri[ver'", 10, "escapes a quote or bracket", "write [[] for [");
    refuses("Type='Dri]ver'", 10, "escapes a quote or bracket", "[]] for ]");
    refuses("(IsHidden=0 and (IsInstalled=0)", 1, "never closed", "write )");
    refuses("(IsHidden=0))", 13, "never opened", "write (");
    refuses("()", 2, "a criterion is missing before )", "IsInstalled=0");
  }

  @Test
  void refusesTextThatNothingConnects() {
    refuses(
        "IsHidden=0 IsInstalled=0", 12, "nothing connects IsInstalled", "'and' or 'or' between");
    refuses(
        "(IsHidden=0 IsInstalled=0)", 13, "nothing connects IsInstalled", "'and' or 'or' between");
    refuses("IsHidden=0 && IsInstalled=0", 12, "nothing connects &&", "'and' or 'or' between");
    refuses("IsHidden=0 and", 15, "missing before the end of the text", "IsInstalled=0");
    refuses("or IsHidden=0", 1, "missing before or", "IsInstalled=0");
    refuses("not IsHidden=0", 1, "has no 'not'", "the other value");
  }

  @Test
  void refusesAStarUntilItIsSwitchedOn() {
    refuses("DeploymentAction=*", 18, "switched on", "'Installation' and 'OptionalInstallation'");
    refuses("DeploymentAction='*'", 18, "one of Installation", "DeploymentAction='Installation'");
  }

  private static void refuses(String text, int position, String what, String instead) {
    String message = refusal(text);
    assertTrue(message.startsWith("Search criteria, position " + position + ": "), message);
    assertTrue(message.contains(what), message);
    assertTrue(message.contains(instead), message);
    String shown = message.lines().toList().get(1);
    int caret = message.lines().toList().get(2).indexOf('^');
    String after = shown.substring(caret);
    assertTrue(
        text.substring(position - 1).startsWith(after.replaceFirst("\\.\\.\\.$", "")), message);
    assertEquals(after.isEmpty(), position > text.length(), message);
  }

  private static String refusal(String text) {
    return assertThrows(WuaException.class, () -> Criteria.parse(text)).getMessage();
  }
}
