package io.wua.config.ini;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.failure.WuaException;
import io.wua.core.settings.GlobalKeys;
import io.wua.core.settings.RepoSyncKeys;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.value.CertificateCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IniSyntaxTest {
  @TempDir private Path folder;
  private IniFixture ini;

  @BeforeEach
  void setUp() {
    ini = new IniFixture(folder);
  }

  @Nested
  class AValue {
    @Test
    void keepsItsBackslashes() throws WuaException {
      Settings settings = ini.read("[repo-sync]", "local_repo_path = C:\\new\\temp").settings();
      assertEquals(Optional.of("C:\\new\\temp"), settings.get(RepoSyncKeys.LOCAL_REPO_PATH));
    }

    @Test
    void endsAtTheEndOfItsLineEvenBehindABackslash() throws WuaException {
      Settings settings =
          ini.read("[repo-sync]", "local_repo_path = D:\\repo\\", "enable_remote_repo = 1")
              .settings();
      assertEquals(Optional.of("D:\\repo\\"), settings.get(RepoSyncKeys.LOCAL_REPO_PATH));
      assertEquals(true, settings.get(RepoSyncKeys.ENABLE_REMOTE_REPO));
    }

    @Test
    void thatNamesItselfIsATextLikeAnyOther() throws WuaException {
      Settings settings =
          ini.read("[global]", "dbpath = ${dbpath}", "uuid = %(uuid)s ${global/uuid}").settings();
      assertEquals(Optional.of("${dbpath}"), settings.get(GlobalKeys.DBPATH));
      assertEquals(Optional.of("%(uuid)s ${global/uuid}"), settings.get(GlobalKeys.UUID));
    }

    @Test
    void keepsItsQuotes() throws WuaException {
      assertEquals(
          Optional.of("\"a b\""),
          ini.read("[global]", "uuid = \"a b\"").settings().get(GlobalKeys.UUID));
    }

    @Test
    void mayFollowAColonAndHoldTheOtherSign() throws WuaException {
      Settings settings =
          ini.read("[global]", "dbpath: c:\\x=1", "verify_cert=c:\\a.pem").settings();
      assertEquals(Optional.of("c:\\x=1"), settings.get(GlobalKeys.DBPATH));
      assertEquals(CertificateCheck.against("c:\\a.pem"), settings.get(GlobalKeys.VERIFY_CERT));
    }

    @Test
    void mayBeEmpty() throws WuaException {
      assertEquals(
          Optional.empty(),
          ini.read("[waptwua]", "install_delay =", "allowed_kbs=")
              .settings()
              .get(WuaKeys.INSTALL_DELAY));
    }

    @Test
    void mayBeLongerThanAnyBuffer() throws WuaException {
      String list = "KB1,".repeat(20_000) + "KB2";
      assertEquals(
          20_001,
          ini.read("[waptwua]", "allowed_kbs = " + list)
              .settings()
              .get(WuaKeys.ALLOWED_KBS)
              .size());
    }
  }

  @Nested
  class AComment {
    @Test
    void isALineThatBeginsWithASemicolonAHashOrTheWordRem() throws WuaException {
      Settings settings =
          ini.read(
                  "; one",
                  "# two",
                  "rem three",
                  "REM enabled = 5",
                  "[waptwua]",
                  ";enabled = nonsense",
                  "  ; indented",
                  "enabled = True",
                  "  # indented, below an option")
              .settings();
      assertEquals(List.of(), settings.warnings());
      assertEquals(8, settings.origin(WuaKeys.ENABLED).line().orElseThrow());
    }

    @Test
    void isNotALineWhoseNameBeginsWithRem() throws WuaException {
      assertEquals(
          List.of("waptwua"),
          ini.read("[repo-sync]", "remote_repo_dirs = waptwua")
              .settings()
              .get(RepoSyncKeys.REMOTE_REPO_DIRS));
    }

    @Test
    void behindAValueNeedsASpaceBeforeItsSemicolonAndGivesAWarning() throws WuaException {
      Settings settings =
          ini.read("[global]", "uuid = a;b", "dbpath = c ; d", "other = e ; f").settings();
      assertEquals(Optional.of("a;b"), settings.get(GlobalKeys.UUID));
      assertEquals(Optional.of("c"), settings.get(GlobalKeys.DBPATH));
      assertEquals(
          List.of(
              "ini:3: [global]: dbpath: what follows ; is taken for a comment (give the comment a"
                  + " line of its own: later versions of WAPT read it as part of the value)"),
          ini.warnings("[global]", "uuid = a;b", "dbpath = c ; d", "other = e ; f"));
    }

    @Test
    void behindAValueWithASemicolonOfItsOwnIsPartOfIt() throws WuaException {
      assertEquals(
          Optional.of("a;b ; c"),
          ini.read("[global]", "uuid = a;b ; c").settings().get(GlobalKeys.UUID));
    }

    @Test
    void behindAValueCannotBeginWithAHash() {
      assertEquals(
          List.of(
              "ini:2: [waptwua] enabled: 'True # pilot' is neither True nor False (a comment needs"
                  + " a line of its own)"),
          ini.errors("[waptwua]", "enabled = True # pilot"));
    }
  }

  @Nested
  class AnIndentedLine {
    @Test
    void continuesTheListAboveIt() throws WuaException {
      Settings settings =
          ini.read(
                  "[waptwua]",
                  "allowed_kbs = KB1,",
                  "  KB2,",
                  "; between",
                  "",
                  "\t; and between",
                  "\tKB3",
                  "enabled = True")
              .settings();
      assertEquals(List.of("KB1", "KB2", "KB3"), settings.get(WuaKeys.ALLOWED_KBS));
      assertEquals(2, settings.origin(WuaKeys.ALLOWED_KBS).line().orElseThrow());
      assertEquals(8, settings.origin(WuaKeys.ENABLED).line().orElseThrow());
    }

    @Test
    void isNotAnOptionOfItsOwnBelowAnother() {
      assertEquals(
          List.of(
              "ini:2: [waptwua] default_allow: 'False\\nenabled = True' runs on into the next line"
                  + " (an indented line continues the value above it: remove the indent)"),
          ini.errors("[waptwua]", "default_allow = False", "  enabled = True"));
    }

    @Test
    void isAnOptionRightBelowASection() throws WuaException {
      assertEquals(
          true,
          ini.read("[waptwua]", "  default_allow = True").settings().get(WuaKeys.DEFAULT_ALLOW));
    }
  }

  @Nested
  class AName {
    @Test
    void hasNoCaseInAnyLocale() throws WuaException {
      Locale before = Locale.getDefault();
      try {
        Locale.setDefault(Locale.forLanguageTag("tr"));
        assertEquals(
            true,
            ini.read("[waptwua]", "INSTALL_AT_SHUTDOWN = TRUE")
                .settings()
                .get(WuaKeys.INSTALL_AT_SHUTDOWN));
      } finally {
        Locale.setDefault(before);
      }
    }

    @Test
    void isWhatStandsBeforeTheFirstSign() {
      assertEquals(
          List.of("ini:2: [waptwua] enabled ?: unknown key (did you mean enabled?)"),
          ini.errors("[waptwua]", "enabled ? = True"));
    }
  }

  @Nested
  class ASection {
    @Test
    void opensAgainAndIsReadAsOneWithAWarning() throws WuaException {
      Settings settings =
          ini.read(
                  "[waptwua]",
                  "enabled = True",
                  "[global]",
                  "uuid = a",
                  "[waptwua]",
                  "offline = False")
              .settings();
      assertEquals(false, settings.get(WuaKeys.OFFLINE));
      assertEquals(
          List.of(
              "ini:3: [waptwua]: the section is opened again, first at line 1; the two are read as"
                  + " one (put them together: later versions of WAPT refuse the file)"),
          ini.warnings("[waptwua]", "enabled = True", "[waptwua]", "offline = False"));
    }

    @Test
    void openedAgainCannotRepeatAnOption() {
      assertEquals(
          List.of(
              "ini:4: [waptwua] enabled: is stated again, first at ini:2 (keep one of the two)"),
          ini.errors("[waptwua]", "enabled = True", "[waptwua]", "enabled = True"));
    }

    @Test
    void ofSomebodyElseMayOpenAsOftenAsItLikes() throws WuaException {
      assertEquals(List.of(), ini.warnings("[x]", "a = 1", "a = 2", "[x]", "a = 3"));
    }

    @Test
    void endsAtItsFirstBracket() throws WuaException {
      assertEquals(
          true,
          ini.read("[waptwua] ; ours", "default_allow = True")
              .settings()
              .get(WuaKeys.DEFAULT_ALLOW));
    }
  }

  @Nested
  class ALineThatCannotBeRead {
    @Test
    void isToldWithEveryOtherOne() {
      assertEquals(
          List.of(
              "ini:1: no section: the line stands before any section (write [global] for instance"
                  + " above it)",
              "ini:4: [waptwua]: the line that begins with 'offline' has no = (write name ="
                  + " value)",
              "ini:5: [waptwua]: the line has no name before its sign (write name = value)",
              "ini:6: [waptwua] enabled: 'perhaps' is neither True nor False (write True or False,"
                  + " or remove the line to leave Windows Update alone)",
              "ini:7: no section: the line names no section (write [global] for instance)",
              "ini:10: [global] waptservice_port: '0' is not a whole number from 1 to 65535 (the"
                  + " nearest is 1)"),
          ini.errors(
              "enabled = True",
              "offline = True",
              "[waptwua]",
              "offline True",
              "= True",
              "enabled = perhaps",
              "[global",
              "whose = this",
              "[global]",
              "waptservice_port = 0"));
    }

    @Test
    void isNotQuotedBeyondItsFirstWord() {
      assertEquals(
          List.of(
              "ini:2: [x]: the line that begins with 'http_proxy' has no = (write name = value)"),
          ini.errors("[x]", "http_proxy jane/s3cret@proxy.example.org"));
    }

    @Test
    void isAnErrorInEverySectionBecauseWaptReadsNothingOfSuchAFile() {
      assertEquals(1, ini.errors("[other]", "offline").size());
      assertEquals(1, ini.errors("[]", "offline = 1").size());
    }
  }

  @Nested
  class AText {
    @Test
    void mayBeginWithAByteOrderMark() throws WuaException {
      assertEquals(
          true,
          ini.readText("\uFEFF[waptwua]\ndefault_allow = True\n")
              .settings()
              .get(WuaKeys.DEFAULT_ALLOW));
    }

    @Test
    void mayEndItsLinesAsAnySystemDoes() throws WuaException {
      for (String end : List.of("\n", "\r\n", "\r")) {
        Settings settings =
            ini.readText("[waptwua]" + end + "default_allow = 1" + end + "offline = 0").settings();
        assertEquals(true, settings.get(WuaKeys.DEFAULT_ALLOW));
        assertEquals(3, settings.origin(WuaKeys.OFFLINE).line().orElseThrow());
      }
    }

    @Test
    void maySayNothing() throws WuaException {
      assertEquals("", ini.readText("").settings().toString());
    }

    @Test
    void isNotReadOtherwiseBecauseOfASystemProperty() throws WuaException {
      System.setProperty("org.ini4j.config.lowerCaseSection", "true");
      System.setProperty("org.ini4j.config.include", "true");
      try {
        assertEquals(
            List.of(
                "ini:2: [WAPTWUA] enabled: is not read in this section (did you mean"
                    + " [waptwua]?)"),
            ini.warnings("[WAPTWUA]", "enabled = True"));
        assertEquals(1, ini.errors("[waptwua]", "<file:///nowhere/else.ini>").size());
      } finally {
        System.clearProperty("org.ini4j.config.lowerCaseSection");
        System.clearProperty("org.ini4j.config.include");
      }
    }
  }
}
