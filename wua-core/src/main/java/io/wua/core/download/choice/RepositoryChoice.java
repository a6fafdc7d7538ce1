package io.wua.core.download.choice;

import static io.wua.core.download.choice.RepositoryCandidate.Kind.MICROSOFT;
import static io.wua.core.download.choice.RepositoryCandidate.Kind.MICROSOFT_IN_NEED;
import static io.wua.core.download.choice.RepositoryCandidate.Kind.ONLY;
import static io.wua.core.download.choice.RepositoryCandidate.Kind.REPOSITORY;

import io.wua.core.host.Truth;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The repositories that a host may use, in their order, and why: first those of the rules that
 * speak, by their sequence, then the configured one, last Microsoft where that is allowed. Behind a
 * rule without fallback there is nothing.
 *
 * @param candidates the first of them that can be reached is used
 * @param trace a sentence on each rule that was looked at, in order
 */
public record RepositoryChoice(List<RepositoryCandidate> candidates, List<String> trace) {
  /** Where Microsoft has the catalog. */
  public static final URI MICROSOFT_CATALOG =
      URI.create("https://catalog.s.download.windowsupdate.com/microsoftupdate/v6/wsusscan");

  private static final String RULE_EDITOR_HOST = "download.windowsupdate.com";

  /** Copies the lists. */
  public RepositoryChoice {
    candidates = List.copyOf(candidates);
    trace = List.copyOf(trace);
  }

  /**
   * The choice of a host among the repositories of updates.
   *
   * @param rules those of the server, in any order; none where they are not used
   * @param place what the host knows of where it is
   * @param configured {@code repo_url}
   * @param direct {@code allow_direct_download}
   */
  public static RepositoryChoice of(
      Collection<RepositoryRule> rules, HostPlace place, Optional<URI> configured, boolean direct) {
    List<RepositoryCandidate> found = new ArrayList<>();
    List<String> trace = new ArrayList<>();
    for (RepositoryRule rule :
        rules.stream().sorted(Comparator.comparingInt(RepositoryRule::sequence)).toList()) {
      if (!rule.isFor(RepositoryRule.UPDATES)) {
        trace.add(named(rule) + " is for other repositories: " + rule.repositories() + ".");
        continue;
      }
      Truth speaks = rule.speaksAt(place);
      trace.add(sentence(rule, place, speaks));
      if (speaks == Truth.TRUE) {
        found.add(new RepositoryCandidate(rule.url(), kind(rule), named(rule) + " names it."));
        if (rule.noFallback()) {
          trace.add(named(rule) + " allows no fallback: nothing behind it is used.");
          return new RepositoryChoice(found, trace);
        }
      }
    }
    configured.ifPresent(
        url ->
            found.add(
                new RepositoryCandidate(url, REPOSITORY, "The settings name it (repo_url).")));
    if (direct) {
      found.add(
          new RepositoryCandidate(
              MICROSOFT_CATALOG,
              MICROSOFT_IN_NEED,
              "allow_direct_download allows it where no repository can be reached."));
    }
    return new RepositoryChoice(found, trace);
  }

  private static RepositoryCandidate.Kind kind(RepositoryRule rule) {
    if (RULE_EDITOR_HOST.equalsIgnoreCase(rule.url().getHost())) {
      return MICROSOFT;
    }
    return rule.noFallback() ? ONLY : REPOSITORY;
  }

  private static String named(RepositoryRule rule) {
    return "Rule " + rule.sequence() + " '" + rule.name() + "'";
  }

  private static String sentence(RepositoryRule rule, HostPlace place, Truth speaks) {
    RuleCondition condition = rule.condition();
    String wanted = condition.kind().word() + (rule.negation() ? " not " : " ") + condition.text();
    return switch (speaks) {
      case UNKNOWN ->
          "%s does not speak: this host does not know its %s (%s)."
              .formatted(named(rule), condition.kind().word(), wanted);
      case TRUE, FALSE ->
          "%s %s: %s, and this host has %s."
              .formatted(
                  named(rule),
                  speaks == Truth.TRUE ? "speaks" : "does not speak",
                  wanted,
                  place.fact(condition.kind()).orElse("none"));
    };
  }
}
