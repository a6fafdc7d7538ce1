package io.wua.server.fleet.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.download.plan.Leaf;
import io.wua.core.download.plan.UpdateLeaves;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.VersionFacts;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import io.wua.core.update.UpdateId;
import io.wua.server.fleet.payload.CameBy;
import io.wua.server.fleet.payload.ImportedFile;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.fleet.want.Demand;
import io.wua.testkit.Seeded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CollectRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Duration GRACE = Duration.ofDays(30);
  private static final VersionFacts WINDOWS = new VersionFacts(Optional.empty(), Optional.empty());

  private final Map<UpdateId, UpdateLeaves> catalog = new HashMap<>();
  private final List<PayloadFile> files = new ArrayList<>();
  private final List<ImportedFile> imports = new ArrayList<>();
  private final Set<Sha1> wanted = new HashSet<>();
  private final List<Demand> needed = new ArrayList<>();
  private final Set<UpdateId> reported = new HashSet<>();
  private final Map<UpdateId, List<String>> urls = new HashMap<>();
  private final Map<UpdateId, Set<KbNumber>> kbs = new HashMap<>();

  private static UpdateId id(int number) {
    return new UpdateId(new UUID(7, number), 200);
  }

  private static KbNumber kb(int number) {
    return new KbNumber("50" + (10_000 + number));
  }

  private static Sha1 sha1(int number) {
    return new Sha1(String.format("%040x", number));
  }

  /** An update of the catalog with these files. */
  private void holds(int update, int... contents) {
    List<Payload> payloads = new ArrayList<>();
    for (int content : contents) {
      payloads.add(
          new Payload(
              content + ".cab",
              OptionalLong.empty(),
              sha1(content),
              Optional.empty(),
              Optional.empty()));
    }
    Leaf leaf = new Leaf(id(1_000 + update), Optional.of("Cbs"), payloads);
    catalog.put(id(update), new UpdateLeaves(id(update), List.of(kb(update)), List.of(leaf)));
  }

  private void needs(int update) {
    needed.add(new Demand(id(update), WINDOWS, 1));
    reported.add(id(update));
  }

  private void lies(int content, int days) {
    files.add(
        new PayloadFile(
            sha1(content),
            new Sha256(String.format("%064x", content)),
            "f" + content + ".cab",
            100,
            CameBy.FETCHED,
            NOW.minus(Duration.ofDays(days)),
            NOW));
  }

  private FleetNeeds needs() {
    return NeedListing.of(
        new FleetReports(needed, reported, urls, kbs, 1, 0),
        (update, windows) -> Optional.ofNullable(catalog.get(update)));
  }

  private CollectPlan decide(OptionalLong quota) {
    return new CollectRules(NOW, GRACE, quota)
        .decide(new HeldFiles(files, imports, wanted), needs());
  }

  private List<String> verdicts(OptionalLong quota) {
    return decide(quota).verdicts().stream().map(CollectRulesTest::shown).toList();
  }

  private static String shown(FileVerdict verdict) {
    String reason =
        verdict instanceof FileVerdict.Keep keep
            ? "stays " + keep.reason()
            : "goes " + ((FileVerdict.Collect) verdict).reason();
    return verdict.file().name() + " " + reason;
  }

  @Test
  void whatAHostNeedsStaysAndWhatNoneNeedsGoesAfterTheGrace() {
    holds(1, 1);
    holds(2, 2, 3);
    needs(1);
    reported.add(id(2));
    lies(1, 400);
    lies(2, 31);
    lies(3, 29);
    lies(4, 30);
    assertEquals(
        List.of(
            "f1.cab stays NEEDED",
            "f2.cab goes IDLE",
            "f4.cab goes UNREPORTED",
            "f3.cab stays YOUNG"),
        verdicts(OptionalLong.empty()));
  }

  @Test
  void overTheQuotaTheOldestGoFirstAndWhatIsNeededNever() {
    holds(1, 1);
    needs(1);
    lies(1, 9);
    lies(2, 8);
    lies(3, 7);
    assertEquals(
        List.of("f1.cab stays NEEDED", "f2.cab goes QUOTA", "f3.cab stays YOUNG"),
        verdicts(OptionalLong.of(200)));
    assertEquals(0, decide(OptionalLong.of(200)).overQuota());
    assertEquals(40, decide(OptionalLong.of(60)).overQuota());
    assertEquals(2, decide(OptionalLong.of(60)).collected().size());
  }

  @Test
  void whatAReportedUrlNamesIsNeededWhereTheCatalogDoesNotHoldTheUpdate() {
    needs(1);
    urls.put(id(1), List.of("http://anywhere/x_" + sha1(1).hex() + ".cab"));
    lies(1, 99);
    lies(2, 99);
    assertEquals(
        List.of("f1.cab stays NEEDED", "f2.cab goes UNREPORTED"), verdicts(OptionalLong.empty()));
  }

  @Test
  void whileAnUpdateCannotBeResolvedOnlyFilesOfOtherUpdatesGo() {
    needs(1);
    kbs.put(id(1), Set.of(kb(3)));
    holds(2, 2);
    holds(3, 3);
    reported.add(id(2));
    reported.add(id(3));
    UpdateId otherRevision = new UpdateId(id(1).guid(), 201);
    catalog.put(
        otherRevision,
        new UpdateLeaves(
            otherRevision,
            List.of(),
            List.of(
                new Leaf(
                    id(9),
                    Optional.of("Cbs"),
                    List.of(
                        new Payload(
                            "5.cab",
                            OptionalLong.empty(),
                            sha1(5),
                            Optional.empty(),
                            Optional.empty()))))));
    reported.add(otherRevision);
    lies(2, 99);
    lies(3, 98);
    lies(4, 97);
    lies(5, 96);
    assertEquals(
        List.of(
            "f2.cab goes IDLE",
            "f3.cab stays MAY_BE_NEEDED",
            "f4.cab stays MAY_BE_NEEDED",
            "f5.cab stays MAY_BE_NEEDED"),
        verdicts(OptionalLong.of(0)));
  }

  @Test
  void whatWasImportedStaysForNinetyDaysOrAsLongAsItsNumberIsNeeded() {
    holds(1, 9);
    needs(1);
    for (int number = 1; number <= 3; number++) {
      lies(number, 100 + number);
    }
    imports.add(imported(kb(1), 1, 100));
    imports.add(imported(kb(2), 2, 89));
    imports.add(imported(kb(3), 3, 90));
    assertEquals(
        List.of(
            "f3.cab goes UNREPORTED",
            "f2.cab stays JUST_IMPORTED",
            "f1.cab stays IMPORTED_FOR_NEED"),
        verdicts(OptionalLong.of(0)));
  }

  private static ImportedFile imported(KbNumber kb, int content, int days) {
    return new ImportedFile(kb, sha1(content), "ann", NOW.minus(Duration.ofDays(days)));
  }

  @Test
  void whatIsInTheQueueOrIsNoUpdateStays() {
    lies(1, 99);
    wanted.add(sha1(1));
    files.add(
        new PayloadFile(
            sha1(2),
            new Sha256("a".repeat(64)),
            "WSUSSCN2.cab",
            1,
            CameBy.ADOPTED,
            Instant.EPOCH,
            Instant.EPOCH));
    assertEquals(
        List.of("WSUSSCN2.cab stays NO_UPDATE", "f1.cab stays WANTED"),
        verdicts(OptionalLong.of(0)));
  }

  @Test
  void aHostIsBelievedThatNeedsWhatTheCatalogSaysIsNotForItsWindows() {
    holds(1, 1);
    needed.add(
        new Demand(
            id(1),
            new VersionFacts(Optional.of(DottedVersion.parse("10.0")), Optional.empty()),
            1));
    FleetNeeds needs =
        NeedListing.of(
            new FleetReports(needed, reported, urls, kbs, 1, 0),
            (update, windows) ->
                Optional.of(
                    windows.version().isPresent()
                        ? new UpdateLeaves(update, List.of(), List.of())
                        : catalog.get(update)));
    assertEquals(Set.of(sha1(1)), needs.contents());
  }

  @Test
  void nothingThatIsNeededEverGoesAndASecondRunFindsNothing() {
    Seeded.runs(
        300,
        random -> {
          draw(random);
          OptionalLong quota =
              random.nextBoolean() ? OptionalLong.of(random.nextInt(2_000)) : OptionalLong.empty();
          CollectPlan plan = decide(quota);
          Set<Sha1> gone = plan.collectedContents();
          assertEquals(files.size(), plan.verdicts().size());
          for (Demand demand : needed) {
            Optional.ofNullable(catalog.get(demand.update())).stream()
                .flatMap(update -> update.leaves().stream())
                .flatMap(leaf -> leaf.files().stream())
                .forEach(file -> assertTrue(!gone.contains(file.sha1()), file::name));
          }
          long stays = CollectPlan.bytes(plan.kept());
          boolean someMayGo =
              plan.kept().stream().anyMatch(keep -> keep.reason() == KeepReason.YOUNG);
          assertTrue(stays <= quota.orElse(Long.MAX_VALUE) || !someMayGo);
          assertEquals(Math.max(0, stays - quota.orElse(Long.MAX_VALUE)), plan.overQuota());
          files.removeIf(file -> gone.contains(file.sha1()));
          CollectPlan second = decide(quota);
          assertEquals(List.of(), second.collected());
          assertEquals(plan.overQuota(), second.overQuota());
        });
  }

  private void draw(SplittableRandom random) {
    catalog.clear();
    files.clear();
    needed.clear();
    reported.clear();
    for (int update = 1; update <= 10; update++) {
      if (random.nextInt(8) > 0) {
        holds(update, random.nextInt(20), random.nextInt(20));
      }
      if (random.nextInt(3) == 0) {
        needs(update);
      } else if (random.nextBoolean()) {
        reported.add(id(update));
      }
    }
    for (int content = 0; content < 20; content++) {
      lies(content, random.nextInt(60));
    }
  }
}
