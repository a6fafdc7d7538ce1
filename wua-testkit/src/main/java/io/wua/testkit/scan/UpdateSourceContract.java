package io.wua.testkit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wua.core.criteria.Criteria;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.SearchRequest;
import io.wua.core.scan.Supersedence;
import io.wua.core.scan.UpdateSource;
import io.wua.core.scan.UpdateState;
import io.wua.core.update.Category;
import io.wua.core.update.Classification;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What every {@link UpdateSource} promises. An adapter's test extends this and builds its sources
 * over hosts that the contract describes.
 */
public abstract class UpdateSourceContract {
  /** On the host; a security update. */
  protected static final ScannedUpdate INSTALLED =
      update(1, Classification.SECURITY_UPDATES, UpdateState.installed());

  /** Applicable, not there; a security update. */
  protected static final ScannedUpdate NEEDED =
      update(2, Classification.SECURITY_UPDATES, UpdateState.needed());

  /** Applicable, not there, in place of {@link #NEEDED}; an update rollup. */
  protected static final ScannedUpdate NEWER =
      update(3, Classification.UPDATE_ROLLUPS, UpdateState.needed());

  /** Of a state that cannot be told; which facts are missing is up to the adapter. */
  protected static final ScannedUpdate UNTOLD =
      update(4, Classification.SECURITY_UPDATES, UpdateState.unknown(List.of("a fact")));

  private static final List<ScannedUpdate> ALL = List.of(INSTALLED, NEEDED, NEWER, UNTOLD);
  private static final Supersedence EDGES =
      new Supersedence(Map.of(guid(NEWER), Set.of(guid(NEEDED))));

  /** For subclasses. */
  protected UpdateSourceContract() {}

  /**
   * A source over a host with exactly these updates: software, in no particular order, with these
   * ids, titles, classifications and states.
   *
   * @param supersedence which of them replace which
   */
  protected abstract UpdateSource sourceOver(List<ScannedUpdate> updates, Supersedence supersedence)
      throws Exception;

  /**
   * A source that cannot be asked; empty for an adapter that only has an instance once everything
   * was read.
   */
  protected abstract Optional<UpdateSource> unaskableSource() throws Exception;

  private static ScannedUpdate update(int number, Classification classification, UpdateState is) {
    UpdateId id = new UpdateId(new UUID(0x5ca_0000_0000_4000L, number), 200 + number);
    return ScannedUpdate.of(
        Update.builder(id).title("Update " + number).classification(classification).build(), is);
  }

  private static UUID guid(ScannedUpdate update) {
    return update.update().id().guid();
  }

  private static Set<UpdateId> ids(ScannedUpdate... updates) {
    Set<UpdateId> ids = new TreeSet<>();
    for (ScannedUpdate each : updates) {
      ids.add(each.update().id());
    }
    return ids;
  }

  private static ScanResult search(UpdateSource source, String criteria) throws WuaException {
    return source.search(new SearchRequest(Criteria.parse(criteria)));
  }

  private static Set<UpdateId> found(UpdateSource source, String criteria) throws WuaException {
    List<UpdateId> found =
        search(source, criteria).updates().stream().map(each -> each.update().id()).toList();
    Set<UpdateId> ids = new TreeSet<>(found);
    assertEquals(ids.size(), found.size(), () -> "an id is listed twice: " + found);
    return ids;
  }

  private static Map<UpdateId, UpdateState.Kind> states(ScanResult result) {
    Map<UpdateId, UpdateState.Kind> states = new TreeMap<>();
    result.updates().forEach(each -> states.put(each.update().id(), each.state().kind()));
    return states;
  }

  private UpdateSource full() throws Exception {
    return sourceOver(ALL, EDGES);
  }

  /** The whole inventory, with what the host says of each. */
  @Test
  void findsEachUpdateWithItsState() throws Exception {
    ScanResult result = full().search(new SearchRequest(Criteria.WAPT_DEFAULT));
    Map<UpdateId, UpdateState.Kind> expected = new TreeMap<>();
    ALL.forEach(each -> expected.put(each.update().id(), each.state().kind()));
    assertEquals(expected, states(result));
    for (ScannedUpdate each : result.updates()) {
      Update told =
          ALL.stream()
              .map(ScannedUpdate::update)
              .filter(u -> u.id().equals(each.update().id()))
              .findFirst()
              .orElseThrow();
      assertEquals(told.title(), each.update().title());
      assertEquals(told.type(), each.update().type());
      assertEquals(
          told.classification().map(Category::id),
          each.update().classification().map(Category::id));
    }
  }

  /** Asked, and nothing there. */
  @Test
  void nothingFoundIsAnEmptyList() throws Exception {
    UpdateSource source = sourceOver(List.of(), Supersedence.none());
    assertEquals(List.of(), search(source, "IsInstalled=0").updates());
  }

  /** A host with updates, none of which matches. */
  @Test
  void nothingMatchingIsAnEmptyList() throws Exception {
    assertEquals(List.of(), search(full(), "Type='Driver'").updates());
    assertEquals(List.of(), search(full(), "DeploymentAction='Uninstallation'").updates());
  }

  /** Not asked is never the same as nothing found. */
  @Test
  void whoCannotBeAskedThrows() throws Exception {
    Optional<UpdateSource> source = unaskableSource();
    assumeTrue(source.isPresent(), "this adapter has no instance before everything was read");
    WuaException failure =
        assertThrows(
            WuaException.class,
            () -> source.get().search(new SearchRequest(Criteria.WAPT_DEFAULT)));
    assertFalse(String.valueOf(failure.getMessage()).isBlank());
  }

  /** Criteria about the host's state. */
  @Test
  void criteriaChooseByState() throws Exception {
    UpdateSource source = full();
    Set<UpdateId> installed = found(source, "IsInstalled=1");
    Set<UpdateId> missing = found(source, "IsInstalled=0");
    assertTrue(installed.containsAll(ids(INSTALLED)), installed::toString);
    assertTrue(missing.containsAll(ids(NEEDED, NEWER)), missing::toString);
    installed.removeAll(ids(INSTALLED, UNTOLD));
    missing.removeAll(ids(NEEDED, NEWER, UNTOLD));
    assertEquals(Set.of(), installed);
    assertEquals(Set.of(), missing);
  }

  /** What cannot be told matches one of a property and its contrary, or both, never neither. */
  @Test
  void whatCannotBeToldIsNotLost() throws Exception {
    UpdateSource source = sourceOver(List.of(UNTOLD), Supersedence.none());
    Set<UpdateId> either = new HashSet<>(found(source, "IsInstalled=1"));
    either.addAll(found(source, "IsInstalled=0"));
    assertEquals(ids(UNTOLD), either);
    UpdateState state = search(source, "Type='Software'").updates().get(0).state();
    assertTrue(state.is(UpdateState.Kind.UNKNOWN));
    assertFalse(state.missing().isEmpty());
  }

  /** Criteria about the update itself. */
  @Test
  void criteriaChooseByIdentityAndCategory() throws Exception {
    UpdateSource source = full();
    UpdateId id = NEEDED.update().id();
    String byId = "UpdateID='" + id.guid() + "'";
    assertEquals(ids(NEEDED), found(source, byId));
    assertEquals(ids(NEEDED), found(source, byId + " and RevisionNumber=" + id.revision()));
    assertEquals(ids(), found(source, byId + " and RevisionNumber=" + (id.revision() + 1)));
    assertEquals(ids(INSTALLED, NEWER, UNTOLD), found(source, "UpdateID!='" + id.guid() + "'"));
    assertEquals(
        ids(NEWER),
        found(source, "CategoryIDs contains '" + Classification.UPDATE_ROLLUPS.guid() + "'"));
    assertEquals(
        ids(INSTALLED, NEWER),
        found(
            source,
            "UpdateID='" + guid(INSTALLED) + "' or UpdateID='" + guid(NEWER) + "' and IsHidden=0"));
  }

  /** The raw edges are told, and the older update is listed all the same. */
  @Test
  void supersedenceIsToldAndHidesNothing() throws Exception {
    ScanResult result = search(full(), "IsInstalled=0");
    assertEquals(Set.of(guid(NEEDED)), result.supersedence().supersededBy(guid(NEWER)));
    assertEquals(UpdateState.Kind.NEEDED, states(result).get(NEEDED.update().id()));
  }

  /** Searching changes nothing. */
  @Test
  void searchingTwiceGivesTheSame() throws Exception {
    UpdateSource source = full();
    ScanResult first = search(source, "Type='Software'");
    search(source, "IsInstalled=1");
    ScanResult again = search(source, "Type='Software'");
    assertEquals(first, again);
  }
}
