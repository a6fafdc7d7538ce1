package io.wua.catalog.prepared.store;

import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.catalog.graph.CatalogGraph;
import io.wua.catalog.graph.JoinedEntry;
import io.wua.catalog.prepared.encoding.ByteSink;
import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateId;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes a joined catalog to a file. */
public final class CatalogWriting {
  /** Called between two entries; may end the writing by a failure. */
  @FunctionalInterface
  public interface Step {
    /** One more entry is about to be written. */
    void next() throws WuaException;
  }

  private static final int ABSENT = 0;

  private final CatalogGraph graph;
  private final StoreWriter out;
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<ByteBuffer, Integer> clauses = new HashMap<>();
  private final Set<Integer> topLevel = new HashSet<>();

  private CatalogWriting(CatalogGraph graph, StoreWriter out) {
    this.graph = graph;
    this.out = out;
    graph.topLevel().forEach(entry -> topLevel.add(entry.revisionId()));
  }

  /**
   * Writes a new file; one that could not be written to its end is not valid.
   *
   * @param graph the catalog
   * @param entries all its entries, in the order of the index
   * @param languages in which titles were wanted
   * @param step called before each entry
   * @param file the file, which must not be there
   */
  public static void write(
      CatalogGraph graph,
      Collection<? extends JoinedEntry> entries,
      List<String> languages,
      Step step,
      Path file)
      throws WuaException {
    try (StoreWriter out = StoreWriter.create(file)) {
      new CatalogWriting(graph, out).write(entries, languages, step);
    }
  }

  private void write(Collection<? extends JoinedEntry> entries, List<String> languages, Step step)
      throws WuaException {
    List<JoinedEntry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(CatalogEntry::id, Row.ORDER));
    for (JoinedEntry entry : sorted) {
      numbers.put(entry.revisionId(), numbers.size());
    }
    ByteSink rows = new ByteSink();
    for (JoinedEntry entry : sorted) {
      step.next();
      row(entry).write(rows);
    }
    Root root =
        new Root(
            graph.info(),
            languages,
            graph.warnings(),
            graph.stackUpdates(),
            new Root.Table(out.append(rows.toByteArray()), sorted.size()),
            table(graph.topLevel()),
            table(graph.members()),
            out.append(Edges.encode(graph.supersedence())));
    out.finish(out.append(Header.ROOT.encode(root)));
  }

  private Row row(JoinedEntry entry) throws WuaException {
    UpdateId id = entry.id();
    Optional<String> title = entry.ownTitle();
    Optional<CoreFragment> core = entry.core();
    boolean seen = topLevel.contains(entry.revisionId());
    return new Row(
        id,
        entry.revisionId(),
        entry.bundle(),
        title.isPresent() ? out.append(text(title.get())) : ABSENT,
        clauses(entry),
        core.isPresent() ? out.append(Header.CORE.encode(core.get())) : ABSENT,
        seen ? out.append(Header.UPDATE.encode(graph.describe(entry))) : ABSENT,
        children(entry),
        out.append(Header.DETAILS.encode(entry.details())));
  }

  private static byte[] text(String text) {
    ByteSink sink = new ByteSink();
    sink.text(text);
    return sink.toByteArray();
  }

  /** Many entries have the same prerequisites: these are written once. */
  private int clauses(JoinedEntry entry) throws WuaException {
    Clauses all =
        new Clauses(entry.prerequisites().stream().map(clause -> List.copyOf(clause)).toList());
    byte[] bytes = Header.CLAUSES.encode(all);
    Integer known = clauses.get(ByteBuffer.wrap(bytes));
    if (known != null) {
      return known;
    }
    int at = out.append(bytes);
    clauses.put(ByteBuffer.wrap(bytes), at);
    return at;
  }

  private int children(JoinedEntry entry) throws WuaException {
    List<JoinedEntry> children = graph.descendants(entry);
    if (children.isEmpty()) {
      return ABSENT;
    }
    ByteSink list = new ByteSink();
    list.count(children.size());
    children.forEach(child -> list.count(number(child)));
    return out.append(list.toByteArray());
  }

  private Root.Table table(Collection<? extends CatalogEntry> entries) throws WuaException {
    ByteSink list = new ByteSink();
    entries.forEach(entry -> list.four(number(entry)));
    return new Root.Table(out.append(list.toByteArray()), entries.size());
  }

  private int number(CatalogEntry entry) {
    Integer number = numbers.get(entry.revisionId());
    if (number == null) {
      throw new IllegalArgumentException(entry.id() + " is not among the entries");
    }
    return number;
  }
}
