package io.wua.catalog;

import io.wua.catalog.fragment.RuleDocument;
import io.wua.catalog.fragment.RuleSet;
import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.RuleEvaluation;
import io.wua.catalog.rule.Verdict;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostFacts;
import io.wua.core.host.Truth;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file that holds rules, evaluated by themselves: no prerequisites, no bundles, no catalog. */
public final class RuleFile {
  private final Path file;
  private final List<RuleSet> sets;

  private RuleFile(Path file, List<RuleSet> sets) {
    this.file = file;
    this.sets = sets;
  }

  /**
   * What one rule set comes to on a host.
   *
   * @param scope the element that holds the rules
   * @param installed what IsInstalled comes to, empty where it is absent
   * @param installable what IsInstallable comes to, empty where it is absent
   * @param superseded what IsSuperseded comes to, empty where it is absent
   * @param unknown the facts that the unknown ones lack, without repeats
   */
  public record Outcome(
      String scope,
      Optional<Truth> installed,
      Optional<Truth> installable,
      Optional<Truth> superseded,
      List<String> unknown) {
    /** Copies the list. */
    public Outcome {
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * Reads a core fragment, a whole update document, an .sdp file, or several updates in one file.
   *
   * @throws WuaException where there is none, or it is damaged
   */
  public static RuleFile read(Path file) throws WuaException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return new RuleFile(file, RuleDocument.parse(in, file.toString()));
    } catch (NoSuchFileException e) {
      throw new WuaException(
          FailureReason.NOT_FOUND,
          "there is no file " + file + ". Name a fragment, an update document or an .sdp file.",
          e);
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE, file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  /** Where it was read from. */
  public Path file() {
    return file;
  }

  /** What its rule sets come to on a host, in document order. */
  public List<Outcome> evaluate(HostFacts facts) {
    List<Outcome> outcomes = new ArrayList<>();
    for (RuleSet set : sets) {
      Set<String> unknown = new LinkedHashSet<>();
      outcomes.add(
          new Outcome(
              set.scope(),
              ask(set.installed(), facts, unknown),
              ask(set.installable(), facts, unknown),
              ask(set.superseded(), facts, unknown),
              List.copyOf(unknown)));
    }
    return outcomes;
  }

  private static Optional<Truth> ask(Optional<Rule> rule, HostFacts facts, Set<String> unknown) {
    Optional<Verdict> verdict = rule.map(r -> RuleEvaluation.evaluate(r, facts));
    verdict.ifPresent(v -> unknown.addAll(v.missing()));
    return verdict.map(Verdict::truth);
  }
}
