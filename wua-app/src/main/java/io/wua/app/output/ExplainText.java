package io.wua.app.output;

import io.wua.core.agent.HostScan;
import io.wua.core.decide.Reason;
import io.wua.core.host.RuleTrace;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.scan.Explanation;
import io.wua.core.scan.UpdateState;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.Update;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The explanation of one update as an indented tree. */
public final class ExplainText {
  private static final int NEWER_AT_MOST = 10;

  private ExplainText() {}

  /** The updates that concern the host, or all where none does. */
  public static List<OfferedUpdate> concerned(List<OfferedUpdate> found) {
    List<OfferedUpdate> some =
        found.stream().filter(o -> !o.state().is(Kind.NOT_APPLICABLE)).toList();
    return some.isEmpty() ? found : some;
  }

  /** Prints it. */
  public static void print(
      OfferedUpdate offered, Optional<Explanation> explanation, HostScan scan, PrintWriter out) {
    UpdateLine line = new UpdateLine(offered);
    out.println(line.title());
    out.println("  id          " + offered.update().id());
    out.println("  KB          " + line.kbs());
    out.println("  severity    " + line.severity());
    out.println("  class       " + line.classification());
    out.println("  published   " + offered.update().released().map(Object::toString).orElse("-"));
    out.println("  state       " + state(offered.state()));
    out.println("  decision    " + decision(offered));
    out.println("  offered     " + (offered.offered() ? "yes" : "no"));
    out.println();
    out.println("Applicability");
    explanation.ifPresentOrElse(
        e -> applicability(e, "  ", new HashSet<>(), out),
        () -> out.println("  the Windows Update Agent evaluated it and does not say how"));
    superseders(offered.update(), scan, out);
    out.println("Decision");
    for (Reason reason : offered.reasons()) {
      out.println(
          "  "
              + (reason.decisive() ? "* " : "  ")
              + reason.kind()
              + "  "
              + reason.source()
              + ": "
              + reason.text());
    }
  }

  private static String state(UpdateState state) {
    String text = state.kind().name();
    if (state.is(Kind.UNKNOWN)) {
      return text + ": " + String.join("; ", state.missing());
    }
    return text + state.coveredBy().map(by -> " by " + by).orElse("");
  }

  private static String decision(OfferedUpdate offered) {
    return offered.decision().verdict()
        + offered
            .decision()
            .until()
            .map(until -> " until " + until.truncatedTo(ChronoUnit.SECONDS))
            .orElse("");
  }

  /** Shows a tree once: a leaf repeats the prerequisites of its bundle. */
  private static void applicability(
      Explanation explanation, String indent, Set<RuleTrace> shown, PrintWriter out) {
    for (RuleTrace trace : explanation.traces()) {
      if (shown.add(trace)) {
        rule(trace, indent, out);
      } else {
        out.println(indent + String.format("%-8s", trace.value()) + trace.rule() + " (as above)");
      }
    }
    for (Explanation child : explanation.children()) {
      String title = child.title().equals(child.id().wire()) ? "" : " " + child.title();
      out.println(indent + "child " + child.id() + title + " -> " + child.state().kind());
      applicability(child, indent + "  ", shown, out);
    }
  }

  private static void rule(RuleTrace trace, String indent, PrintWriter out) {
    String observed = trace.observed().map(o -> "   [" + o + "]").orElse("");
    out.println(indent + String.format("%-8s", trace.value()) + trace.rule() + observed);
    trace.children().forEach(child -> rule(child, indent + "  ", out));
  }

  private static void superseders(Update update, HostScan scan, PrintWriter out) {
    Set<UUID> newer =
        scan.scan().supersedence().superseders().getOrDefault(update.id().guid(), Set.of());
    out.println("Superseded by");
    if (newer.isEmpty()) {
      out.println("  nothing");
      return;
    }
    Map<UUID, OfferedUpdate> listed = new HashMap<>();
    scan.offers().updates().forEach(o -> listed.put(o.update().id().guid(), o));
    newer.stream()
        .sorted(Comparator.comparing((UUID g) -> !listed.containsKey(g)).thenComparing(g -> g))
        .limit(NEWER_AT_MOST)
        .forEach(guid -> out.println("  " + superseder(guid, listed.get(guid))));
    if (newer.size() > NEWER_AT_MOST) {
      out.println("  and " + (newer.size() - NEWER_AT_MOST) + " more");
    }
  }

  private static String superseder(
      UUID guid, @org.jspecify.annotations.Nullable OfferedUpdate offered) {
    if (offered == null) {
      return guid + " (not listed)";
    }
    UpdateLine line = new UpdateLine(offered);
    return line.kbs()
        + " "
        + offered.update().id()
        + " -> "
        + offered.state().kind()
        + ", "
        + decision(offered);
  }
}
