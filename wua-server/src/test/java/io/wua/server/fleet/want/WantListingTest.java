package io.wua.server.fleet.want;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.download.plan.Leaf;
import io.wua.core.download.plan.UpdateLeaves;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.VersionFacts;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.UpdateId;
import io.wua.testkit.Seeded;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WantListingTest {
  private static final String MICROSOFT = "http://download.windowsupdate.com/d/";
  private static final KbNumber KB = new KbNumber("5060842");

  /** What the catalog of a test holds. */
  private final Map<UpdateId, UpdateLeaves> catalog = new HashMap<>();

  private final Set<Sha1> held = new HashSet<>();
  private final Set<KbNumber> imported = new HashSet<>();
  private final Map<UpdateId, List<String>> reported = new HashMap<>();

  private static UpdateId id(int number) {
    return new UpdateId(new UUID(7, number), 200);
  }

  private static VersionFacts windows(String version) {
    return new VersionFacts(Optional.of(DottedVersion.parse(version)), Optional.empty());
  }

  private static Demand demand(int update, int hosts) {
    return new Demand(id(update), windows("10.0.22631"), hosts);
  }

  private static Payload file(int number) {
    String name = "kb" + number + "_" + digest(number) + ".cab";
    return new Payload(
        name,
        100L * number,
        new Sha1(digest(number)),
        Optional.empty(),
        Optional.of(URI.create(MICROSOFT + name)));
  }

  private static String digest(int number) {
    return String.format("%040x", number);
  }

  private void holds(int update, String handler, Payload... files) {
    Leaf leaf = new Leaf(id(1_000 + update), Optional.of(handler), List.of(files));
    catalog.put(id(update), new UpdateLeaves(id(update), List.of(KB), List.of(leaf)));
  }

  private WantList list(Demand... demands) {
    return list(List.of(demands), Optional.of((update, windows) -> leaves(update)));
  }

  private Optional<UpdateLeaves> leaves(UpdateId update) {
    return Optional.ofNullable(catalog.get(update));
  }

  private WantList list(List<Demand> demands, Optional<CatalogLeaves> leaves) {
    return WantListing.of(
        demands, leaves, reported, url -> url.toString().startsWith(MICROSOFT), holdings());
  }

  private Holdings holdings() {
    return new Holdings(held, imported);
  }

  private static List<Unmet.Reason> reasons(WantList list) {
    return list.unmet().stream().map(Unmet::reason).toList();
  }

  @Test
  void aFileIsWantedOnceWithAllTheHostsThatWaitForIt() {
    holds(1, "Cbs", file(1), file(2));
    holds(2, "Cbs", file(2));
    WantList list = list(demand(1, 3), demand(2, 4));
    assertEquals(List.of(new WantedFile(file(2), 7), new WantedFile(file(1), 3)), list.files());
    assertEquals(300, list.bytes());
    assertEquals(Set.of(), list.complete());
    assertEquals(Set.of(id(1), id(2)), list.incomplete());
  }

  @Test
  void whatTheServerHasIsNotWantedAndCompletesTheUpdate() {
    holds(1, "Cbs", file(1), file(2));
    held.add(file(1).sha1());
    assertEquals(List.of(new WantedFile(file(2), 1)), list(demand(1, 1)).files());
    held.add(file(2).sha1());
    assertEquals(new WantList(List.of(), List.of(), Set.of(id(1)), Set.of()), list(demand(1, 1)));
  }

  @Test
  void onlyTheFilesOfThePlanAreWanted() {
    Payload msu =
        new Payload("a-KB5060842-x64.msu", 9, file(3).sha1(), Optional.empty(), file(3).url());
    holds(1, "OSInstaller", file(1), msu);
    assertEquals(List.of(new WantedFile(msu, 1)), list(demand(1, 1)).files());
  }

  @Test
  void anUpdateWithoutPlanIsUnmetUntilItsPackageIsImported() {
    holds(1, "OSInstaller", file(1));
    WantList before = list(demand(1, 5));
    assertEquals(List.of(), before.files());
    assertEquals(List.of(Unmet.Reason.NO_PLAN), reasons(before));
    assertEquals(5, before.unmet().get(0).hosts());
    assertTrue(before.unmet().get(0).detail().contains("import the .msu"));
    imported.add(KB);
    assertEquals(List.of(), list(demand(1, 5)).unmet());
  }

  @Test
  void hostsWhoseWindowsCannotHaveAnUpdateGetNothingAndDoNotHoldItUp() {
    holds(1, "Cbs", file(1));
    held.add(file(1).sha1());
    UpdateLeaves none = new UpdateLeaves(id(1), List.of(KB), List.of());
    VersionFacts old = windows("6.1.7601");
    CatalogLeaves leaves =
        (update, windows) -> windows.equals(old) ? Optional.of(none) : leaves(update);
    WantList list = list(List.of(demand(1, 1), new Demand(id(1), old, 9)), Optional.of(leaves));
    assertEquals(List.of(Unmet.Reason.NOT_FOR_ITS_WINDOWS), reasons(list));
    assertEquals(9, list.unmet().get(0).hosts());
    assertTrue(list.unmet().get(0).detail().contains("6.1.7601"));
    assertEquals(Set.of(id(1)), list.complete());
  }

  @Test
  void whatTheCatalogDoesNotHoldIsUnmet() {
    assertEquals(List.of(Unmet.Reason.NOT_IN_CATALOG), reasons(list(demand(1, 1))));
    WantList without = list(List.of(demand(1, 1)), Optional.empty());
    assertEquals(List.of(Unmet.Reason.NO_CATALOG), reasons(without));
  }

  @Test
  void aReportedUrlHelpsWhereItNamesItsDigestOnAListedHost() {
    reported.put(
        id(1),
        List.of(
            MICROSOFT + "a_" + digest(5) + ".cab",
            MICROSOFT + "b.cab",
            MICROSOFT + "c_" + digest(6) + ".dll",
            MICROSOFT + "%2e%2e%2fd_" + digest(7) + ".cab",
            "http://evil.example/e_" + digest(8) + ".cab",
            "not a url"));
    List<WantedFile> files = list(demand(1, 2)).files();
    assertEquals(1, files.size());
    assertEquals("a_" + digest(5) + ".cab", files.get(0).storedName());
    assertEquals(new Sha1(digest(5)), files.get(0).payload().sha1());
  }

  @Test
  void theCatalogAloneCountsWhereItHoldsTheUpdate() {
    holds(1, "Cbs", file(1));
    reported.put(id(1), List.of(MICROSOFT + "a_" + digest(5) + ".cab"));
    assertEquals(List.of(new WantedFile(file(1), 1)), list(demand(1, 1)).files());
  }

  @Test
  void aFileOfTheCatalogOnAnUnlistedHostIsUnmet() {
    Payload elsewhere =
        new Payload(
            "a.cab",
            1,
            file(1).sha1(),
            Optional.empty(),
            Optional.of(URI.create("http://elsewhere.example/a.cab")));
    holds(1, "Cbs", elsewhere, file(2));
    WantList list = list(demand(1, 1));
    assertEquals(List.of(new WantedFile(file(2), 1)), list.files());
    assertEquals(List.of(Unmet.Reason.NO_URL), reasons(list));
  }

  @Test
  void noWantIsLostWhateverTheOrderAndGrouping() {
    Seeded.runs(
        200,
        random -> {
          catalog.clear();
          held.clear();
          for (int update = 0; update < 8; update++) {
            holds(update, "Cbs", file(1 + random.nextInt(6)), file(10 + update));
          }
          List<Demand> demands = demands(random);
          for (int number = 1; number < 18; number++) {
            if (random.nextInt(3) == 0) {
              held.add(file(number).sha1());
            }
          }
          CatalogLeaves leaves = (update, windows) -> leaves(update);
          WantList list = list(demands, Optional.of(leaves));
          List<Demand> shuffled = new ArrayList<>(split(demands));
          Collections.shuffle(shuffled, new Random(random.nextLong()));
          assertEquals(list.files(), list(shuffled, Optional.of(leaves)).files());
          for (Demand demand : demands) {
            Set<Sha1> contents = new HashSet<>();
            leaves(demand.update())
                .orElseThrow()
                .leaves()
                .get(0)
                .files()
                .forEach(file -> contents.add(file.sha1()));
            contents.removeAll(held);
            assertEquals(contents.isEmpty(), list.complete().contains(demand.update()));
            list.files().forEach(file -> contents.remove(file.payload().sha1()));
            assertEquals(Set.of(), contents);
          }
        });
  }

  private static List<Demand> demands(SplittableRandom random) {
    List<Demand> demands = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      demands.add(demand(random.nextInt(8), 2 + random.nextInt(5)));
    }
    return demands;
  }

  /** The same demand in two parts each. */
  private static List<Demand> split(List<Demand> demands) {
    List<Demand> parts = new ArrayList<>();
    for (Demand demand : demands) {
      parts.add(new Demand(demand.update(), demand.windows(), 1));
      parts.add(new Demand(demand.update(), windows("10.0.1"), demand.hosts() - 1));
    }
    return parts;
  }
}
