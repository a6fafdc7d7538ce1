package io.wua.server.store;

import static io.wua.server.store.Reports.NOON;
import static io.wua.server.store.Reports.id;
import static io.wua.server.store.Reports.row;
import static io.wua.server.store.Reports.update;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.failure.WuaException;
import io.wua.core.update.Classification;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.report.ReportOutcome;
import io.wua.server.fleet.report.ReportedUpdate;
import io.wua.server.fleet.report.UpdateNames;
import io.wua.server.store.report.CatalogStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class DescriptionMergeTest {
  private static final UpdateNames ENGLISH =
      new UpdateNames(
          "Security Update", Optional.of("Windows 11"), Optional.of("Security Updates"));
  private static final UpdateNames FRENCH =
      new UpdateNames(
          "Mise à jour", Optional.of("Windows 11"), Optional.of("Mises à jour de la sécurité"));

  private final DatabaseKind kind;
  @TempDir Path folder;
  private TestStore store;
  private HostId host;
  private HostId other;

  DescriptionMergeTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() throws WuaException {
    store = new TestStore(kind.fresh(folder));
    host = store.registered("HOST-1");
    other = store.registered("HOST-2");
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
  }

  private void describe(HostId by, long revision, String language, ReportedUpdate update) {
    store.reports.apply(Reports.of(by, revision).in(language).updates(update).done());
  }

  @Test
  void keepsTheFirstNamesOfEachLanguageAndShowsTheEnglishOnes() throws WuaException {
    describe(host, 1, "fr", update(1, FRENCH));
    assertEquals(List.of("Mise à jour|fr"), store.rows("SELECT title, language FROM wsus_update"));

    describe(other, 1, "en-us", update(1, ENGLISH));
    describe(
        host, 2, "fr", update(1, new UpdateNames("Autre", Optional.empty(), Optional.empty())));
    describe(
        other, 2, "en-gb", update(1, new UpdateNames("X", Optional.empty(), Optional.empty())));

    assertEquals(
        List.of("Security Update|en-us"), store.rows("SELECT title, language FROM wsus_update"));
    assertEquals(
        List.of("en-gb|X", "en-us|Security Update", "fr|Mise à jour"),
        store.rows("SELECT language, title FROM wsus_update_name ORDER BY language"));
  }

  @Test
  void knowsTheClassificationOfALocalizedUpdateOnceSomebodyNamesItInEnglish() throws WuaException {
    describe(host, 1, "fr", update(1, FRENCH));
    assertEquals(List.of("null"), store.rows("SELECT classification_id FROM wsus_update"));

    describe(other, 1, "", update(1, ENGLISH));

    assertEquals(
        List.of(Classification.SECURITY_UPDATES.guid().toString()),
        store.rows("SELECT classification_id FROM wsus_update"));
  }

  @Test
  void fillsWhatIsUnknownAndOverwritesNothing() throws WuaException {
    ReportedUpdate without =
        new ReportedUpdate(id(1), ENGLISH, Reports.facts(""), update(1).lists());
    ReportedUpdate low =
        new ReportedUpdate(id(1), ENGLISH, Reports.facts("Low"), update(1).lists());
    describe(host, 1, "en", without);
    assertEquals(List.of("null"), store.rows("SELECT severity FROM wsus_update"));

    describe(other, 1, "en", low);
    describe(host, 2, "en", update(1, ENGLISH));

    assertEquals(List.of("Low"), store.rows("SELECT severity FROM wsus_update"));
  }

  @Test
  void forgetsTheDownloadOnlyWhenTheUrlsGrow() throws WuaException {
    CatalogStore catalog = new CatalogStore(store.transactions());
    describe(host, 1, "en", update(1, ENGLISH, "http://a/1.cab", "http://a/2.cab"));
    catalog.downloaded(List.of(id(1)), List.of(), NOON);

    describe(other, 1, "en", update(1, ENGLISH, "http://a/2.cab"));
    describe(other, 2, "fr", update(1, FRENCH, "http://a/2.cab", "http://a/1.cab"));
    assertEquals(
        List.of("0"), store.rows("SELECT COUNT(*) FROM wsus_update WHERE downloaded_on IS NULL"));

    describe(other, 3, "fr", update(1, FRENCH, "http://a/3.cab"));
    assertEquals(
        List.of("1"), store.rows("SELECT COUNT(*) FROM wsus_update WHERE downloaded_on IS NULL"));
    assertEquals(
        List.of("http://a/1.cab", "http://a/2.cab", "http://a/3.cab"),
        store.rows("SELECT item FROM wsus_update_item WHERE kind = 'REPORTED_URL' ORDER BY item"));
  }

  @Test
  void keepsFirstAndLastReportApart() throws WuaException {
    store.reports.apply(Reports.of(host, 1).updates(update(1)).done());
    store.reports.apply(
        Reports.of(other, 1).at(NOON.plus(Duration.ofHours(3))).updates(update(1)).done());

    assertEquals(
        List.of("1"),
        store.rows("SELECT COUNT(*) FROM wsus_update WHERE last_reported_on > first_reported_on"));
  }

  @Test
  void takesNoMoreFormsOfAnUpdateThanAFleetCanHave() throws WuaException {
    for (int i = 1; i <= 80; i++) {
      describe(host, i, "en", update(1, ENGLISH, "http://a/" + i));
    }
    assertEquals(List.of("64"), store.rows("SELECT COUNT(*) FROM wsus_update_form"));
    assertEquals(
        List.of("64"),
        store.rows("SELECT COUNT(*) FROM wsus_update_item WHERE kind = 'REPORTED_URL'"));
  }

  @Test
  void asksHostsForBothKeysAgainWhenAnUpdateIsDeleted() throws WuaException {
    store.reports.apply(
        Reports.of(host, 1)
            .section("host_info", "{}")
            .updates(update(1), update(2))
            .rows(row(1, "OK"))
            .done());
    store.reports.apply(
        Reports.of(other, 1).updates(update(1), update(2)).rows(row(2, "OK")).done());

    new CatalogStore(store.transactions()).delete(List.of(id(1)), "alice", NOON);

    assertEquals(List.of("host_info"), hashes(Reports.of(host, 2)));
    assertEquals(
        List.of("waptwua_updates", "waptwua_updates_localstatus"), hashes(Reports.of(other, 2)));
    assertEquals(List.of("HOST-2|" + id(2)), store.rows("SELECT host, update_id FROM host_wsus"));
  }

  @Test
  void healsAHostWhoseDescribedUpdateWasDeletedBeforeItHadARow() throws WuaException {
    store.reports.apply(Reports.of(host, 1).updates(update(1)).rows(List.of()).done());
    new CatalogStore(store.transactions()).delete(List.of(id(1)), "alice", NOON);

    assertEquals(List.of(), hashes(Reports.of(host, 2).rows(row(1, "OK"))));
    assertEquals(
        List.of("waptwua_updates", "waptwua_updates_localstatus"),
        hashes(Reports.of(host, 3).updates(update(1)).rows(row(1, "OK"))));
  }

  private List<String> hashes(Reports.Draft draft) {
    ReportOutcome outcome = store.reports.apply(draft.done());
    Set<String> names = ((ReportOutcome.Applied) outcome).hashes().keySet();
    return names.stream().sorted().toList();
  }
}
