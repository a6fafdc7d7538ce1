package io.wua.files.state.search;

import static io.wua.files.state.form.Scalars.INSTANT;
import static io.wua.files.state.form.Scalars.SMALL;
import static io.wua.files.state.form.Scalars.TEXT;
import static io.wua.files.state.form.Scalars.TRUTH;
import static io.wua.files.state.form.Scalars.UUID_TEXT;

import io.wua.core.scan.CatalogInfo;
import io.wua.core.scan.ScanEngine;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.UpdateState;
import io.wua.core.update.UpdateId;
import io.wua.files.state.form.BadValue;
import io.wua.files.state.form.Form;
import io.wua.files.state.form.HostForms;
import io.wua.files.state.form.ObjectForm;
import io.wua.files.state.form.Scalars;
import io.wua.files.state.form.Several;
import io.wua.files.state.form.UpdateForms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a search found: its head, a row for each update, and the edges between updates. */
final class SearchForms {
  private static final Form<List<String>> TEXTS = Several.list(TEXT);
  private static final Form<Set<UpdateId>> IDS = Several.set(UpdateForms.ID);
  private static final Form<Set<UUID>> UUIDS = Several.set(UUID_TEXT);
  private static final Form<ScanEngine> ENGINE = Scalars.word(ScanEngine.class);
  private static final Form<UpdateState.Kind> KIND = Scalars.word(UpdateState.Kind.class);

  private static final Form<CatalogInfo> CATALOG =
      new ObjectForm<>(
          (catalog, out) ->
              out.put("created", INSTANT, catalog.created())
                  .put("updates", SMALL, catalog.updates())
                  .put("digest", TEXT, catalog.digest())
                  .put("closedWorld", TRUTH, catalog.closedWorld()),
          in ->
              new CatalogInfo(
                  in.maybe("created", INSTANT),
                  in.need("updates", SMALL),
                  in.need("digest", TEXT),
                  in.need("closedWorld", TRUTH)));

  static final Form<SearchHead> HEAD =
      new ObjectForm<>(
          (head, out) ->
              out.put("mark", HostForms.SEARCH, head.mark())
                  .put("engine", ENGINE, head.engine())
                  .put("catalog", CATALOG, head.catalog())
                  .put("host", HostForms.INFO, head.host())
                  .put("warnings", TEXTS, head.warnings())
                  .put("updates", SMALL, head.updates())
                  .put("edges", SMALL, head.edges()),
          in ->
              new SearchHead(
                  in.need("mark", HostForms.SEARCH),
                  in.need("engine", ENGINE),
                  in.maybe("catalog", CATALOG),
                  in.need("host", HostForms.INFO),
                  in.need("warnings", TEXTS),
                  in.need("updates", SMALL),
                  in.need("edges", SMALL)));

  /** What most rows do not have is left out. */
  static final Form<ScannedUpdate> ROW = new ObjectForm<>(SearchForms::write, SearchForms::read);

  /** The superseding update, and those that it names. */
  static final Form<Map.Entry<UUID, Set<UUID>>> EDGES =
      new ObjectForm<>(
          (entry, out) ->
              out.put("update", UUID_TEXT, entry.getKey()).put("names", UUIDS, entry.getValue()),
          in -> Map.entry(in.need("update", UUID_TEXT), in.need("names", UUIDS)));

  private SearchForms() {}

  private static void write(ScannedUpdate row, ObjectForm.Out out) {
    UpdateState state = row.state();
    out.put("update", UpdateForms.UPDATE, row.update())
        .put("state", KIND, state.kind())
        .put("rebootPending", TRUTH, Optional.of(state.rebootPending()).filter(yes -> yes))
        .put("missing", TEXTS, Optional.of(state.missing()).filter(it -> !it.isEmpty()))
        .put("hidden", TRUTH, Optional.of(row.hidden()).filter(yes -> yes))
        .put(
            "servicingStacks", IDS, Optional.of(row.servicingStacks()).filter(it -> !it.isEmpty()));
  }

  private static ScannedUpdate read(ObjectForm.In in) throws BadValue {
    return new ScannedUpdate(
        in.need("update", UpdateForms.UPDATE),
        new UpdateState(
            in.need("state", KIND),
            in.maybe("rebootPending", TRUTH).orElse(false),
            Optional.empty(),
            in.maybe("missing", TEXTS).orElse(List.of())),
        in.maybe("hidden", TRUTH).orElse(false),
        in.maybe("servicingStacks", IDS).orElse(Set.of()));
  }
}
