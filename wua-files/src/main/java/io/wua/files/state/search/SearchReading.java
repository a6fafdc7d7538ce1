package io.wua.files.state.search;

import io.wua.core.agent.ScanCache;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.Supersedence;
import io.wua.files.json.JsonPieces;
import io.wua.files.json.JsonPlace;
import io.wua.files.json.JsonProblems;
import io.wua.files.state.form.BadValue;
import io.wua.files.state.form.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a search together while its document is read; the schema comes first. */
final class SearchReading {
  private final String source;
  private final JsonProblems problems = new JsonProblems();
  private final List<ScannedUpdate> updates = new ArrayList<>();
  private final Map<UUID, Set<UUID>> edges = new HashMap<>();
  private boolean ours;
  private @Nullable SearchHead head;

  SearchReading(String source) {
    this.source = source;
  }

  ScanCache.Kept read(byte[] content) throws WuaException {
    new JsonPieces(this::take).read(source, content, problems);
    SearchHead found = head;
    if (found == null) {
      throw SearchDocument.SCHEMA.malformed(source, "  it does not say which search");
    }
    if (found.updates() != updates.size() || found.edges() != edges.size()) {
      throw SearchDocument.SCHEMA.malformed(
          source,
          "  it has %d of %d updates and %d of %d edges"
              .formatted(updates.size(), found.updates(), edges.size(), found.edges()));
    }
    return new ScanCache.Kept(
        found.mark(),
        new ScanResult(
            found.engine(),
            found.catalog(),
            found.host(),
            updates,
            new Supersedence(edges),
            found.warnings()));
  }

  private void take(String name, JsonPlace piece) throws WuaException {
    if (!ours) {
      String word = name.equals(Schema.PROPERTY) ? piece.text().orElse("") : "";
      SearchDocument.SCHEMA.require(source, word);
      ours = true;
      return;
    }
    try {
      switch (name) {
        case SearchDocument.HEAD -> head = SearchForms.HEAD.read(piece);
        case SearchDocument.UPDATES -> updates.add(SearchForms.ROW.read(piece));
        case SearchDocument.EDGES -> {
          Map.Entry<UUID, Set<UUID>> edge = SearchForms.EDGES.read(piece);
          edges.put(edge.getKey(), edge.getValue());
        }
        default -> {
          // A later agent of the same schema may have written it.
        }
      }
    } catch (BadValue e) {
      throw SearchDocument.SCHEMA.malformed(source, problems.listing());
    }
  }
}
