package io.wua.catalog.fragment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.RuleEvaluation;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.testkit.Seeded;
import io.wua.testkit.host.FakeHostFacts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever happens to the bytes of a fragment, reading it ends in rules or in a failure. */
class DamagedFragmentsTest {
  private static final byte[] FRAGMENT =
      ("<UpdateIdentity UpdateID='22222222-2222-4222-8222-222222222222' RevisionNumber='7'/>"
              + "<Properties UpdateType='Detectoid'/><Relationships><Prerequisites><AtLeastOne>"
              + "<UpdateIdentity UpdateID='33333333-3333-4333-8333-333333333333'/></AtLeastOne>"
              + "</Prerequisites></Relationships><ApplicabilityRules><IsInstalled><And>"
              + "<b.WindowsVersion Comparison='EqualTo' MajorVersion='10' ProductType='1'/><Or>"
              + "<b.RegDword Key='HKEY_LOCAL_MACHINE' Subkey='SOFTWARE\\Acme' Value='Level'"
              + " Comparison='EqualTo' Data='3' RegType32='true'/><Not><b.RegSz"
              + " Key='HKEY_LOCAL_MACHINE' Subkey='a' Value='b' Comparison='Contains' Data='c'/>"
              + "</Not></Or><b.FileVersion Path='\\a.exe' Comparison='LessThan' Version='1.2.3.4'"
              + " Csidl='38'/><m.MsiProductInstalled ProductCode="
              + "'{E49CA583-2EC0-4510-862A-C2BEFD036330}' VersionMin='10.22'/><b.WmiQuery"
              + " WqlQuery=\"SELECT * FROM a WHERE b LIKE 'c%'\"/><CbsPackageInstalledByIdentity"
              + " PackageIdentity='P~31bf~amd64~~10.0.1.0'/><CbsPackageInstallable/></And>"
              + "</IsInstalled><Metadata><CbsPackageApplicabilityMetadata><assembly>"
              + "<assemblyIdentity name='P' version='1.2.3.4' processorArchitecture='amd64'/>"
              + "<package><parent disposition='detect' buildCompare='EQ'><assemblyIdentity"
              + " name='Q' version='1.0'/></parent></package></assembly>"
              + "</CbsPackageApplicabilityMetadata></Metadata></ApplicabilityRules>")
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void changedBytesNeverBreakTheReader() {
    Seeded.runs(
        3000,
        random -> {
          byte[] damaged = FRAGMENT.clone();
          for (int i = random.nextInt(1, 4); i > 0; i--) {
            damaged[random.nextInt(damaged.length)] = anyByte(random);
          }
          readAll(damaged);
        });
  }

  @Test
  void everyTruncationInsideAnElementIsDamage() {
    for (int length = 1; length < FRAGMENT.length; length++) {
      byte[] cut = Arrays.copyOf(FRAGMENT, length);
      boolean betweenSiblings = cut[length - 1] == '>' && isBetweenSiblings(length);
      if (!betweenSiblings) {
        assertEquals(FailureReason.MALFORMED, failure(cut), "cut after " + length + " bytes");
      }
    }
  }

  private static boolean isBetweenSiblings(int length) {
    String rest = new String(FRAGMENT, length, FRAGMENT.length - length, StandardCharsets.UTF_8);
    return Stream.of("<Properties", "<Relationships>", "<ApplicabilityRules>")
        .anyMatch(rest::startsWith);
  }

  private static byte anyByte(SplittableRandom random) {
    String likely = "<>/'\"=&;.{}~%\\ 0aZ";
    return (byte)
        (random.nextBoolean()
            ? random.nextInt(256)
            : likely.charAt(random.nextInt(likely.length())));
  }

  private static void readAll(byte[] bytes) {
    try {
      List<RuleSet> sets = RuleDocument.parse(new ByteArrayInputStream(bytes), "test");
      for (RuleSet set : sets) {
        for (Rule rule : set.installed().stream().toList()) {
          RuleEvaluation.evaluate(rule, FakeHostFacts.named("PC1").build());
          RuleEvaluation.trace(rule, FakeHostFacts.named("PC1").build());
        }
      }
      CoreFragment.parse(new ByteArrayInputStream(bytes), "test");
    } catch (WuaException e) {
      assertNotEquals(FailureReason.UNREADABLE, e.reason(), e.getMessage());
    }
  }

  private static FailureReason failure(byte[] bytes) {
    try {
      RuleDocument.parse(new ByteArrayInputStream(bytes), "test");
      throw new AssertionError(
          "read as a whole document: " + new String(bytes, StandardCharsets.UTF_8));
    } catch (WuaException e) {
      return e.reason();
    }
  }
}
