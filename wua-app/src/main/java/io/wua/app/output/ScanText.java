package io.wua.app.output;

import io.wua.app.output.Table.Column;
import io.wua.core.agent.HostScan;
import io.wua.core.host.HostInfo;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.scan.CatalogInfo;
import io.wua.core.scan.UnknownFacts;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.Update;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A scan as people read it: who, with what, a table with the most severe first, a summary. */
public final class ScanText {
  private static final Comparator<OfferedUpdate> MOST_SEVERE_FIRST =
      Comparator.<OfferedUpdate, Boolean>comparing(o -> !o.offered())
          .thenComparing(o -> o.state().kind() != Kind.NEEDED)
          .thenComparing(o -> o.update().severity())
          .thenComparing(o -> released(o.update()), Comparator.reverseOrder())
          .thenComparing(o -> o.update().id());

  private ScanText() {}

  private static Instant released(Update update) {
    return update.released().orElse(Instant.MIN);
  }

  /** The rows to show: all, or those that are needed or unknown; most severe first. */
  public static List<OfferedUpdate> rows(HostScan scan, boolean all) {
    return scan.offers().updates().stream()
        .filter(o -> all || o.state().is(Kind.NEEDED) || o.state().is(Kind.UNKNOWN))
        .sorted(MOST_SEVERE_FIRST)
        .toList();
  }

  /** Prints it. */
  public static void print(HostScan scan, boolean all, PrintWriter out, int width) {
    out.println(heading(scan));
    out.println();
    List<OfferedUpdate> rows = rows(scan, all);
    if (rows.isEmpty()) {
      out.println(all ? "The catalog lists no update." : "Nothing is needed and nothing unknown.");
    } else {
      table(rows).print(out, width);
    }
    out.println();
    unknownFacts(scan.unknownFacts(), out, width);
    out.println(summary(scan));
  }

  private static void unknownFacts(UnknownFacts unknown, PrintWriter out, int width) {
    if (unknown.facts().isEmpty()) {
      return;
    }
    out.println(
        unknown.settled() == 0
            ? unknown.unknown() + " updates are unknown. Most of them miss:"
            : "Up to %d of %d unknown updates would be settled by:"
                .formatted(unknown.settled(), unknown.unknown()));
    out.println();
    Table table = new Table(List.of(Column.number("UPDATES"), Column.elastic("FACT", 24)));
    for (UnknownFacts.Fact fact : unknown.facts()) {
      table.row(String.valueOf(fact.updates()), fact.fact());
    }
    table.print(out, width);
    out.println();
  }

  private static String heading(HostScan scan) {
    HostInfo host = scan.scan().host();
    List<String> parts = new ArrayList<>(List.of(host.name()));
    host.version().ifPresent(v -> parts.add("Windows " + v));
    host.architecture().ifPresent(a -> parts.add(a.name().toLowerCase(Locale.ROOT)));
    Optional<CatalogInfo> catalog = scan.scan().catalog();
    catalog.ifPresent(
        c ->
            parts.add(
                (c.closedWorld() ? "catalog" : "excerpt of a catalog")
                    + c.created().map(at -> " of " + at).orElse("")));
    return String.join(", ", parts);
  }

  private static Table table(List<OfferedUpdate> rows) {
    Table table =
        new Table(
            List.of(
                Column.fixed("STATUS"),
                Column.elastic("KB", 9),
                Column.fixed("SEVERITY"),
                Column.elastic("CLASSIFICATION", 10),
                Column.fixed("PUBLISHED"),
                Column.number("SIZE"),
                Column.elastic("TITLE", 24),
                Column.elastic("WHY", 20)));
    for (OfferedUpdate offered : rows) {
      UpdateLine line = new UpdateLine(offered);
      table.row(
          line.status(),
          line.kbs(),
          line.severity(),
          line.classification(),
          line.published(),
          line.size(),
          line.title(),
          line.why());
    }
    return table;
  }

  private static String summary(HostScan scan) {
    Map<Kind, Integer> counts = counts(scan);
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (kind, count) ->
            parts.add(count + " " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    List<OfferedUpdate> offered = scan.offers().toInstall();
    long bytes = offered.stream().mapToLong(o -> o.update().sizeBytes().orElse(0)).sum();
    return scan.offers().updates().size()
        + " updates: "
        + String.join(", ", parts)
        + ". To install now: "
        + offered.size()
        + (bytes > 0 ? " (" + Sizes.of(bytes) + ")" : "")
        + ". Status "
        + scan.status()
        + ".";
  }

  /** How many updates are in each state. */
  public static Map<Kind, Integer> counts(HostScan scan) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    scan.offers().updates().forEach(o -> counts.merge(o.state().kind(), 1, Integer::sum));
    return counts;
  }
}
