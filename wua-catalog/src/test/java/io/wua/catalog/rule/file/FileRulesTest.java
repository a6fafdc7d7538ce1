package io.wua.catalog.rule.file;

import static io.wua.catalog.rule.RuleTexts.assertFalseOn;
import static io.wua.catalog.rule.RuleTexts.assertTrueOn;
import static io.wua.catalog.rule.RuleTexts.assertUnknownOn;

import io.wua.core.host.DottedVersion;
import io.wua.core.host.software.FileFact;
import io.wua.testkit.host.FakeHostBuilder;
import io.wua.testkit.host.FakeHostFacts;
import io.wua.testkit.host.HostFamily;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FileRulesTest {
  private static final String SYS = "C:\\Windows\\System32\\a.sys";
  private static final String BARE = "C:\\Windows\\System32\\bare.sys";
  private final FakeHostBuilder open =
      FakeHostFacts.named("PC1")
          .folder(37, "C:\\Windows\\System32")
          .file(
              new FileFact(
                  SYS,
                  Optional.of(DottedVersion.parse("4.18.1.0")),
                  OptionalLong.of(678538),
                  Optional.of(Instant.parse("2013-11-30T14:50:16Z")),
                  Optional.of(Instant.parse("2014-01-02T03:04:05.1234567Z")),
                  Optional.of("en-US")))
          .file(
              new FileFact(
                  BARE,
                  Optional.empty(),
                  OptionalLong.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
  private final FakeHostBuilder closed = open.build().toBuilder().complete(HostFamily.FILES);

  @Test
  void fileExists() {
    assertTrueOn(open, "<b.FileExists Path='a.sys' Csidl='37'/>");
    assertTrueOn(open, "<b.FileExists Path='\\\\A.SYS' Csidl='37'/>");
    assertTrueOn(open, "<b.FileExists Path='c:\\windows\\system32\\a.sys'/>");
    assertFalseOn(closed, "<b.FileExists Path='gone.sys' Csidl='37'/>");
    assertUnknownOn(
        open, "<b.FileExists Path='gone.sys' Csidl='37'/>", "file C:\\Windows\\System32\\gone.sys");
  }

  @Test
  void everythingThatIsStatedOfAnExistingFileMustBeSo() {
    String all =
        "<b.FileExists Path='a.sys' Csidl='37' Version='4.18.1' Size='678538'"
            + " Created='2013-11-30T14:50:16.0000000Z' Modified='2014-01-02T03:04:05.1234567Z'"
            + " Language='EN-us'/>";
    assertTrueOn(open, all);
    assertFalseOn(open, all.replace("678538", "678539"));
    assertFalseOn(open, all.replace("4.18.1", "4.18.2"));
    assertFalseOn(open, all.replace("14:50:16", "14:50:17"));
    assertFalseOn(open, all.replace("1234567", "1234568"));
    assertFalseOn(open, all.replace("EN-us", "de-DE"));
    assertUnknownOn(open, all.replace("EN-us", "1033"), "language of file " + SYS);
    assertUnknownOn(
        open,
        "<b.FileExists Path='bare.sys' Csidl='37' Version='1.0' Size='3'/>",
        "version of file " + BARE,
        "size of file " + BARE);
  }

  @Test
  void fileVersion() {
    String rule = "<b.FileVersion Path='a.sys' Csidl='37' Comparison='%s' Version='%s'/>";
    assertTrueOn(open, rule.formatted("EqualTo", "4.18.1"));
    assertTrueOn(open, rule.formatted("LessThan", "4.18.10.0"));
    assertFalseOn(open, rule.formatted("GreaterThan", "4.18.1.0"));
    String gone = rule.formatted("LessThan", "9.0").replace("a.sys", "gone.sys");
    assertFalseOn(closed, gone);
    assertTrueOn(closed, "<Not>" + gone + "</Not>");
    assertUnknownOn(
        open,
        rule.formatted("LessThan", "9.0").replace("a.sys", "bare.sys"),
        "version of file " + BARE);
    assertUnknownOn(
        open,
        rule.formatted("LessThan", "nine"),
        "rule FileVersion: attribute Version is not a version: nine");
  }

  @Test
  void fileSize() {
    String rule = "<b.FileSize Path='a.sys' Csidl='37' Comparison='%s' Size='%s'/>";
    assertTrueOn(open, rule.formatted("EqualTo", "678538"));
    assertTrueOn(open, rule.formatted("LessThan", "5071315940"));
    assertFalseOn(open, rule.formatted("GreaterThanOrEqualTo", "678539"));
    assertFalseOn(closed, rule.formatted("LessThan", "9").replace("a.sys", "gone.sys"));
    assertUnknownOn(
        open, rule.formatted("LessThan", "9").replace("a.sys", "bare.sys"), "size of file " + BARE);
  }

  @Test
  void fileTimesAreUtc() {
    String modified = "<b.FileModified Path='a.sys' Csidl='37' Comparison='%s' Modified='%s'/>";
    assertTrueOn(open, modified.formatted("LessThan", "2014-01-02T03:04:06"));
    assertTrueOn(open, modified.formatted("EqualTo", "2014-01-02T04:04:05.1234567+01:00"));
    assertFalseOn(open, modified.formatted("GreaterThan", "2014-01-02T03:04:05.1234567Z"));
    assertUnknownOn(
        open,
        modified.formatted("LessThan", "yesterday"),
        "rule FileModified: attribute Modified is not a date and time: yesterday");
    String created = "<b.FileCreated Path='a.sys' Csidl='37' Comparison='%s' Created='%s'/>";
    assertTrueOn(open, created.formatted("EqualTo", "2013-11-30T14:50:16.0000000Z"));
    assertFalseOn(open, created.formatted("LessThan", "2013-11-30T14:50:16Z"));
    assertFalseOn(
        closed, created.formatted("LessThan", "2030-01-01T00:00:00Z").replace("a.", "gone."));
    assertUnknownOn(
        open,
        created.formatted("LessThan", "2030-01-01T00:00:00Z").replace("a.", "bare."),
        "time of creation of file " + BARE);
  }
}
