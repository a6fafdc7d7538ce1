package io.wua.server.store.reading;

import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.core.update.UpdateId;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.reading.DescribedUpdate;
import io.wua.server.fleet.reading.HostUpdate;
import io.wua.server.fleet.reading.Page;
import io.wua.server.fleet.reading.PageRequest;
import io.wua.server.fleet.reading.UpdateFilter;
import io.wua.server.fleet.report.ListedKind;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import io.wua.server.store.report.RowTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jdbi.v3.core.Handle;

/** Which updates there are, and what a host says of them. */
public final class UpdateQueries {
  private static final String LIST =
      "SELECT u.* FROM wsus_update u WHERE <conditions> ORDER BY u.update_id LIMIT :limit";

  private static final String OF_HOST =
      """
      SELECT u.*, h.id, h.status, h.allowed, h.installed, h.present, h.hidden, h.delayed,
        h.delayed_until, h.downloaded, h.install_date, h.history
      FROM host_wsus h JOIN wsus_update u ON u.update_id = h.update_id
      WHERE <conditions>
      ORDER BY COALESCE(u.changetime, ''), u.update_id LIMIT :limit
      """;

  private static final String NAMED =
      "EXISTS (SELECT 1 FROM wsus_update_name n WHERE n.update_id = u.update_id AND %s)";

  private final Transactions transactions;

  /** Updates of that database. */
  public UpdateQueries(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Updates by id.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public Page<DescribedUpdate> updates(UpdateFilter filter, PageRequest page)
      throws PassingFaultException {
    Conditions conditions = conditions(filter).and("u.update_id > :after", "after", page.after());
    List<DescribedUpdate> found =
        transactions.read(
            handle -> {
              List<DescribedUpdate> bare =
                  handle
                      .createQuery(LIST)
                      .define("conditions", conditions.sql())
                      .bindMap(conditions.arguments())
                      .bind("limit", page.limit() + 1)
                      .map((row, context) -> DescribedRows.bare(row))
                      .list();
              Map<UpdateId, Map<ListedKind, SortedSet<String>>> lists = lists(handle, bare);
              return bare.stream().map(u -> DescribedRows.with(u, lists)).toList();
            });
    return Page.of(found, page, update -> update.merged().id().wire());
  }

  private static Map<UpdateId, Map<ListedKind, SortedSet<String>>> lists(
      Handle handle, Collection<DescribedUpdate> updates) {
    return DescribedRows.lists(handle, updates.stream().map(u -> u.merged().id()).toList());
  }

  private static Conditions conditions(UpdateFilter filter) {
    Conditions conditions =
        new Conditions()
            .and(
                "EXISTS (SELECT 1 FROM wsus_update_item i WHERE i.update_id = u.update_id"
                    + " AND i.kind = 'KB' AND i.item = :kb)",
                "kb",
                filter.kb().map(KbNumber::digits))
            .and(
                "(u.product_id = LOWER(:product) OR "
                    + NAMED.formatted("LOWER(n.product) = LOWER(:product)")
                    + ")",
                "product",
                filter.product())
            .and(
                "(u.classification_id = LOWER(:classification) OR "
                    + NAMED.formatted("LOWER(n.classification) = LOWER(:classification)")
                    + ")",
                "classification",
                filter.classification().map(UpdateQueries::idOfEnglishName))
            .and(
                "(u.update_id LIKE :id ESCAPE '!' OR "
                    + NAMED.formatted("LOWER(n.title) LIKE :text ESCAPE '!'")
                    + ")",
                "text",
                filter.text().map(Conditions::anywhere));
    filter.text().ifPresent(t -> conditions.arguments().put("id", Conditions.beginning(t)));
    if (filter.severity().filter(Severity.UNSPECIFIED::equals).isPresent()) {
      return conditions.and("COALESCE(LOWER(u.severity), '') IN ('', 'unspecified')");
    }
    return conditions.and(
        "LOWER(u.severity) = LOWER(:severity)", "severity", filter.severity().map(Severity::label));
  }

  private static String idOfEnglishName(String text) {
    return Classification.parse(text).map(c -> c.guid().toString()).orElse(text);
  }

  /**
   * What a host says of its updates, by the time when they last changed: WAPT's {@code
   * wsusupdates}.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public Page<HostUpdate> ofHost(HostId host, PageRequest page) throws PassingFaultException {
    Optional<String> id = page.after().map(a -> a.substring(a.lastIndexOf(' ') + 1));
    Conditions conditions =
        new Conditions()
            .and("h.host = :host", "host", Optional.of(host.text()))
            .and("(COALESCE(u.changetime, ''), u.update_id) > (:changed, :id)", "id", id);
    page.after()
        .ifPresent(
            a ->
                conditions
                    .arguments()
                    .put("changed", a.substring(0, Math.max(0, a.lastIndexOf(' ')))));
    List<HostUpdate> found =
        transactions.read(
            handle -> {
              List<HostUpdate> bare =
                  handle
                      .createQuery(OF_HOST)
                      .define("conditions", conditions.sql())
                      .bindMap(conditions.arguments())
                      .bind("limit", page.limit() + 1)
                      .map(
                          (row, context) ->
                              new HostUpdate(
                                  DescribedRows.bare(row), row.getLong("id"), RowTable.row(row)))
                      .list();
              Map<UpdateId, Map<ListedKind, SortedSet<String>>> lists =
                  lists(handle, bare.stream().map(HostUpdate::update).toList());
              return bare.stream()
                  .map(
                      u ->
                          new HostUpdate(DescribedRows.with(u.update(), lists), u.rowId(), u.row()))
                  .toList();
            });
    return Page.of(found, page, UpdateQueries::key);
  }

  private static String key(HostUpdate update) {
    String changed = update.update().merged().facts().changetime().orElse("");
    return changed + " " + update.row().id().wire();
  }
}
