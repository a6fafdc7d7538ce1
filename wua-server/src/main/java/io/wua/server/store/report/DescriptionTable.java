package io.wua.server.store.report;

import io.wua.core.update.Sha256;
import io.wua.core.update.UpdateId;
import io.wua.server.fleet.report.ListedKind;
import io.wua.server.fleet.report.ReportedUpdate;
import io.wua.server.fleet.report.UpdateNames;
import io.wua.server.store.connect.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of described updates. Every statement may run twice and then changes nothing more. */
final class DescriptionTable {
  private static final String INSERT =
      """
      INSERT INTO wsus_update (update_id, language, title, product, classification, update_type,
        severity, changetime, min_download_size, max_download_size, is_mandatory,
        reboot_behaviour, can_request_user_input, requires_network_connectivity, is_beta,
        is_uninstallable, installation_impact, uninstallation_impact, support_url, release_notes,
        uninstallation_notes, product_id, classification_id, first_reported_on, last_reported_on)
      VALUES (:updateId, :language, :names.title, :names.product, :names.classification,
        :updateType, :severity, :changetime, :minDownloadSize, :maxDownloadSize, :isMandatory,
        :rebootBehaviour, :canRequestUserInput, :requiresNetworkConnectivity, :isBeta,
        :isUninstallable, :installationImpact, :uninstallationImpact, :supportUrl, :releaseNotes,
        :uninstallationNotes, :productId, :classId, :at, :at)
      ON CONFLICT DO NOTHING
      """;

  /** Fills what is unknown, and overwrites nothing. */
  private static final String FILL =
      """
      UPDATE wsus_update SET
        severity = COALESCE(severity, :severity),
        changetime = COALESCE(changetime, :changetime),
        min_download_size = COALESCE(min_download_size, :minDownloadSize),
        max_download_size = COALESCE(max_download_size, :maxDownloadSize),
        is_mandatory = COALESCE(is_mandatory, :isMandatory),
        reboot_behaviour = COALESCE(reboot_behaviour, :rebootBehaviour),
        can_request_user_input = COALESCE(can_request_user_input, :canRequestUserInput),
        requires_network_connectivity =
          COALESCE(requires_network_connectivity, :requiresNetworkConnectivity),
        is_beta = COALESCE(is_beta, :isBeta),
        is_uninstallable = COALESCE(is_uninstallable, :isUninstallable),
        installation_impact = COALESCE(installation_impact, :installationImpact),
        uninstallation_impact = COALESCE(uninstallation_impact, :uninstallationImpact),
        support_url = COALESCE(support_url, :supportUrl),
        release_notes = COALESCE(release_notes, :releaseNotes),
        uninstallation_notes = COALESCE(uninstallation_notes, :uninstallationNotes),
        product_id = COALESCE(product_id, :productId),
        classification_id = COALESCE(classification_id, :classId),
        last_reported_on = CASE WHEN last_reported_on < :at THEN :at ELSE last_reported_on END
      WHERE update_id = :updateId
      """;

  private static final String NAME =
      """
      INSERT INTO wsus_update_name (update_id, language, title, product, classification)
      VALUES (:updateId, :language, :names.title, :names.product, :names.classification)
      ON CONFLICT DO NOTHING
      """;

  /** The English names that were stored, which may be another host's. */
  private static final String SHOW_ENGLISH =
      """
      UPDATE wsus_update SET language = :language,
        title = (SELECT n.title FROM wsus_update_name n
          WHERE n.update_id = :updateId AND n.language = :language),
        product = (SELECT n.product FROM wsus_update_name n
          WHERE n.update_id = :updateId AND n.language = :language),
        classification = (SELECT n.classification FROM wsus_update_name n
          WHERE n.update_id = :updateId AND n.language = :language)
      WHERE update_id = :updateId AND language <> 'en' AND language NOT LIKE 'en-%'
      """;

  private final Handle handle;

  DescriptionTable(Handle handle) {
    this.handle = handle;
  }

  /** Those of these updates that the database has. */
  Map<UpdateId, KnownUpdate> known(Collection<UpdateId> ids) {
    Map<UpdateId, KnownUpdate> known = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT u.update_id, u.last_reported_on, f.form
            FROM wsus_update u LEFT JOIN wsus_update_form f ON f.update_id = u.update_id
            WHERE u.update_id = ANY(:ids)
            """)
        .bindArray("ids", String.class, wire(ids))
        .map(
            (row, context) -> {
              UpdateId id = UpdateId.parse(row.getString("update_id"));
              Instant last = Columns.instant(row, "last_reported_on");
              Optional<Sha256> form = Columns.text(row, "form").map(Sha256::new);
              KnownUpdate before = known.getOrDefault(id, new KnownUpdate(last, Set.of()));
              known.put(id, form.map(before::with).orElse(before));
              return id;
            })
        .list();
    return known;
  }

  /** Those of these updates that have a description. */
  Set<UpdateId> described(Collection<UpdateId> ids) {
    return new HashSet<>(
        handle
            .createQuery("SELECT update_id FROM wsus_update WHERE update_id = ANY(:ids)")
            .bindArray("ids", String.class, wire(ids))
            .map((row, context) -> UpdateId.parse(row.getString("update_id")))
            .list());
  }

  static List<String> wire(Collection<UpdateId> ids) {
    return ids.stream().map(UpdateId::wire).toList();
  }

  /** Adds rows; the result says of each whether it was new. */
  int[] insert(List<Description> descriptions, Instant at) {
    return write(INSERT, descriptions, at);
  }

  /** Fills what the rows lack. */
  void fill(List<Description> descriptions, Instant at) {
    write(FILL, descriptions, at);
  }

  private int[] write(String sql, List<Description> descriptions, Instant at) {
    PreparedBatch batch = handle.prepareBatch(sql);
    for (Description description : descriptions) {
      ReportedUpdate update = description.update();
      batch
          .bind("updateId", update.id().wire())
          .bind("language", description.language())
          .bindMethods("names", update.names())
          .bindMethods(update.facts())
          .bind("classId", update.classificationId(description.language()))
          .bind("at", at)
          .add();
    }
    return batch.execute();
  }

  /** Keeps the names of a language where it has none, and shows the English ones. */
  void names(List<Description> descriptions) {
    PreparedBatch names = handle.prepareBatch(NAME);
    PreparedBatch shown = handle.prepareBatch(SHOW_ENGLISH);
    for (Description description : descriptions) {
      String id = description.update().id().wire();
      String language = description.language();
      names.bind("updateId", id).bind("language", language);
      names.bindMethods("names", description.update().names()).add();
      if (UpdateNames.isEnglish(language)) {
        shown.bind("updateId", id).bind("language", language).add();
      }
    }
    names.execute();
    shown.execute();
  }

  /** Adds the items that the lists lack, and forgets the download of updates with new URLs. */
  void items(List<Description> descriptions) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO wsus_update_item (update_id, kind, item) VALUES (:updateId, :kind, :item)
            ON CONFLICT DO NOTHING
            """);
    List<Optional<String>> urlOf = new ArrayList<>();
    for (Description description : descriptions) {
      String id = description.update().id().wire();
      for (ListedKind kind : ListedKind.values()) {
        for (String item : description.update().items(kind)) {
          batch.bind("updateId", id).bind("kind", kind.name()).bind("item", item).add();
          urlOf.add(kind == ListedKind.REPORTED_URL ? Optional.of(id) : Optional.empty());
        }
      }
    }
    int[] added = batch.execute();
    Set<String> grown = new TreeSet<>();
    for (int i = 0; i < added.length; i++) {
      if (added[i] > 0) {
        urlOf.get(i).ifPresent(grown::add);
      }
    }
    forgetDownload(grown);
  }

  private void forgetDownload(Set<String> ids) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            UPDATE wsus_update SET downloaded_on = NULL
            WHERE update_id = :updateId AND downloaded_on IS NOT NULL
            """);
    ids.forEach(id -> batch.bind("updateId", id).add());
    batch.execute();
  }

  /** Remembers that these descriptions are merged. */
  void forms(List<Description> descriptions) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO wsus_update_form (update_id, form) VALUES (:updateId, :form)
            ON CONFLICT DO NOTHING
            """);
    for (Description each : descriptions) {
      batch.bind("updateId", each.update().id().wire()).bind("form", each.form().hex()).add();
    }
    batch.execute();
  }
}
