package io.wua.catalog.fragment;

import io.wua.catalog.fragment.grammar.CbsMetadata;
import io.wua.catalog.fragment.grammar.RuleGrammar;
import io.wua.catalog.fragment.xml.Element;
import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.cbs.CbsAssembly;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of one update, or of one part of a corporate package.
 *
 * @param scope the local name of the element that holds them: {@code ApplicabilityRules}, or {@code
 *     SoftwareDistributionPackage}; empty where {@code IsInstalled} stands at the top of the
 *     document
 * @param installed when the update is installed
 * @param installable when it may be installed
 * @param superseded when another one has taken its place
 */
public record RuleSet(
    String scope, Optional<Rule> installed, Optional<Rule> installable, Optional<Rule> superseded) {
  /** The element that holds the rules of an update. */
  static final String RULES = "ApplicabilityRules";

  private static final String INSTALLED = "IsInstalled";
  private static final String INSTALLABLE = "IsInstallable";
  private static final String SUPERSEDED = "IsSuperseded";
  private static final String METADATA = "Metadata";
  private static final Set<String> QUESTIONS = Set.of(INSTALLED, INSTALLABLE, SUPERSEDED);

  /** Refuses nulls. */
  public RuleSet {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(installed, "installed");
    Objects.requireNonNull(installable, "installable");
    Objects.requireNonNull(superseded, "superseded");
  }

  /** Whether elements directly in it ask whether an update is installed, and so on. */
  static boolean isAsked(List<Element> children) {
    return children.stream().anyMatch(child -> QUESTIONS.contains(child.name()));
  }

  /**
   * Reads the rules directly among some elements. Several rules side by side are a conjunction, and
   * so are several {@code IsInstalled}; a rule that stands bare in {@code ApplicabilityRules} is
   * one of {@code IsInstalled}.
   */
  static RuleSet of(String scope, List<Element> children) {
    Optional<Element> metadata = children.stream().filter(child -> child.is(METADATA)).findFirst();
    List<Element> bare =
        scope.equals(RULES)
            ? children.stream()
                .filter(child -> !QUESTIONS.contains(child.name()) && !child.is(METADATA))
                .toList()
            : List.of();
    return new RuleSet(
        scope,
        rule(INSTALLED, children, bare, metadata),
        rule(INSTALLABLE, children, List.of(), metadata),
        rule(SUPERSEDED, children, List.of(), metadata));
  }

  /** The component package that the metadata of an {@code ApplicabilityRules} describes. */
  static Optional<CbsAssembly> cbs(Element rules) {
    return rules.first(METADATA).flatMap(CbsMetadata::assembly);
  }

  private static Optional<Rule> rule(
      String question, List<Element> children, List<Element> bare, Optional<Element> metadata) {
    List<Element> askedBy = children.stream().filter(child -> child.is(question)).toList();
    if (askedBy.isEmpty() && bare.isEmpty()) {
      return Optional.empty();
    }
    List<Element> rules = new ArrayList<>(bare);
    askedBy.forEach(element -> rules.addAll(element.children()));
    return Optional.of(RuleGrammar.all(question, rules, metadata));
  }
}
