package io.wua.core.download.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.download.choice.RepositoryCandidate.Kind;
import io.wua.core.host.Truth;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which repositories a host may use, in which order. */
class RepositoryChoiceTest {
  private static final Optional<URI> REPO_URL =
      Optional.of(URI.create("https://srvwapt.example.org/waptwua"));
  private static final HostPlace LYON =
      new HostPlace(
          IpAddress.parse("10.2.3.4"),
          IpAddress.parse("192.0.2.7"),
          Optional.of("PC-7.lyon.example.org"),
          Optional.of("lyon.example.org"),
          Optional.of("Lyon"));

  private static RepositoryRule rule(int sequence, ConditionKind kind, String values) {
    return new RepositoryRule(
        sequence,
        "rule" + sequence,
        List.of("waptwua"),
        RuleCondition.of(kind, values),
        false,
        false,
        URI.create("https://mirror" + sequence + ".example.org/waptwua"));
  }

  private static RepositoryRule changed(RepositoryRule rule, boolean negation, boolean noFallback) {
    return new RepositoryRule(
        rule.sequence(),
        rule.name(),
        rule.repositories(),
        rule.condition(),
        negation,
        noFallback,
        rule.url());
  }

  private static List<String> hosts(RepositoryChoice choice) {
    return choice.candidates().stream().map(each -> each.url().getHost()).toList();
  }

  @Test
  void aRuleSpeaksWhereItsConditionHolds() {
    speaks(ConditionKind.AGENT_IP, "10.2.0.0/16", true);
    speaks(ConditionKind.AGENT_IP, "10.9.0.0/16, 10.2.3.4", true);
    speaks(ConditionKind.AGENT_IP, "10.3.0.0/16", false);
    speaks(ConditionKind.PUBLIC_IP, "192.0.2.7", true);
    speaks(ConditionKind.PUBLIC_IP, "10.2.0.0/16", false);
    speaks(ConditionKind.HOSTNAME, "pc-*", true);
    speaks(ConditionKind.HOSTNAME, "PC-?", true);
    speaks(ConditionKind.HOSTNAME, "pc-7.LYON.example.org", true);
    speaks(ConditionKind.HOSTNAME, "pc", false);
    speaks(ConditionKind.HOSTNAME, "srv*,pc-7", true);
    speaks(ConditionKind.DOMAIN, "*.example.org", true);
    speaks(ConditionKind.DOMAIN, "LYON.example.org", true);
    speaks(ConditionKind.DOMAIN, "lyonXexample.org", false);
    speaks(ConditionKind.SITE, "lyon", true);
    speaks(ConditionKind.SITE, "Paris", false);
  }

  private static void speaks(ConditionKind kind, String values, boolean speaks) {
    RepositoryRule rule = rule(1, kind, values);
    assertEquals(Truth.of(speaks), rule.speaksAt(LYON), values);
    assertEquals(Truth.of(!speaks), changed(rule, true, false).speaksAt(LYON), values);
  }

  @Test
  void whatAHostDoesNotKnowIsNoReasonNegatedOrNot() {
    for (ConditionKind kind : ConditionKind.values()) {
      RepositoryRule rule = rule(1, kind, kind.isAboutAddresses() ? "0.0.0.0/0" : "*");
      for (boolean negation : new boolean[] {false, true}) {
        RepositoryChoice choice =
            RepositoryChoice.of(
                List.of(changed(rule, negation, true)), HostPlace.unknown(), REPO_URL, false);
        assertEquals(List.of("srvwapt.example.org"), hosts(choice));
        assertTrue(choice.trace().get(0).contains("does not know its " + kind.word()));
      }
    }
  }

  @Test
  void aRuleWithoutFallbackIsUsedUnaskedAndAllOthersAreAskedFirst() {
    RepositoryRule first = rule(1, ConditionKind.SITE, "Lyon");
    RepositoryRule only = changed(rule(2, ConditionKind.SITE, "Lyon"), false, true);
    RepositoryChoice choice =
        RepositoryChoice.of(
            List.of(only, rule(3, ConditionKind.SITE, "Lyon"), first), LYON, REPO_URL, true);
    assertEquals(
        List.of(Kind.REPOSITORY, Kind.ONLY),
        choice.candidates().stream().map(RepositoryCandidate::kind).toList());
    assertTrue(choice.candidates().get(0).isProbed());
    assertFalse(choice.candidates().get(1).isProbed());
    assertEquals(
        "Rule 2 'rule2' allows no fallback: nothing behind it is used.", choice.trace().get(2));
  }

  @Test
  void aRuleMayNameMicrosoftWhichIsUsedUnasked() {
    RepositoryRule microsoft =
        new RepositoryRule(
            1,
            "direct",
            List.of("waptwua"),
            RuleCondition.of(ConditionKind.SITE, "Lyon"),
            false,
            false,
            URI.create("http://download.windowsupdate.com/microsoftupdate/v6/wsusscan/"));
    RepositoryCandidate first =
        RepositoryChoice.of(List.of(microsoft), LYON, REPO_URL, false).candidates().get(0);
    assertEquals(Kind.MICROSOFT, first.kind());
    assertFalse(first.isProbed());
  }

  @Test
  void rulesForPackagesAloneDoNotSpeakForUpdates() {
    RepositoryRule packages =
        new RepositoryRule(
            1,
            "packages",
            List.of("wapt", "wapt-host"),
            RuleCondition.of(ConditionKind.SITE, "*"),
            false,
            true,
            URI.create("https://mirror.example.org/wapt"));
    RepositoryChoice choice = RepositoryChoice.of(List.of(packages), LYON, REPO_URL, false);
    assertEquals(List.of("srvwapt.example.org"), hosts(choice));
  }

  @Test
  void conditionsThatCanNeverHoldAreRefused() {
    refused(ConditionKind.AGENT_IP, "10.2.0.0/99");
    refused(ConditionKind.AGENT_IP, "lyon");
    refused(ConditionKind.PUBLIC_IP, "10.0.0.0/8,");
    refused(ConditionKind.SITE, "");
    refused(ConditionKind.HOSTNAME, "a,,b");
  }

  private static void refused(ConditionKind kind, String values) {
    assertThrows(IllegalArgumentException.class, () -> RuleCondition.of(kind, values), values);
  }

  @Test
  void urlsThatAreNoRepositoryAreRefused() {
    for (String url :
        List.of(
            "file:///etc/passwd",
            "https://user:word@mirror.example.org/waptwua",
            "https://mirror.example.org/waptwua?x=1",
            "mirror.example.org/waptwua",
            "ftp://mirror.example.org/waptwua")) {
      RuleCondition anywhere = RuleCondition.of(ConditionKind.SITE, "*");
      assertThrows(
          IllegalArgumentException.class,
          () ->
              new RepositoryRule(
                  1, "x", List.of("waptwua"), anywhere, false, false, URI.create(url)),
          url);
    }
  }
}
