package io.wua.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.PlanSource;
import io.wua.core.agent.memory.FilesMemory;
import io.wua.core.agent.memory.UpdatesMemory;
import io.wua.core.decide.FirstSeen;
import io.wua.core.decide.Policy;
import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.Rules;
import io.wua.core.download.StoredFile;
import io.wua.core.download.plan.PlannedUpdate;
import io.wua.core.host.HostInfo;
import io.wua.core.install.InstallGate;
import io.wua.core.install.InstallTraits;
import io.wua.core.install.plan.InstallPlan;
import io.wua.core.install.plan.InstallSelection;
import io.wua.core.install.plan.InstallStep;
import io.wua.core.install.plan.PlanInput;
import io.wua.core.install.plan.PlanInstallation;
import io.wua.core.install.refusal.UpdateRefusal;
import io.wua.core.offer.Attempts;
import io.wua.core.offer.OfferUpdates;
import io.wua.core.offer.Offers;
import io.wua.core.scan.ScanEngine;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.Supersedence;
import io.wua.core.scan.UpdateState;
import io.wua.core.update.RebootBehavior;
import io.wua.core.update.Sha256;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateRef;
import io.wua.testkit.Seeded;
import io.wua.testkit.install.SampleUpdates;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The laws of plans of installations. */
class InstallPlanLawsTest {
  private static final Instant NOW = Instant.parse("2026-07-20T10:00:00Z");

  private final List<ScannedUpdate> host = new ArrayList<>();
  private final Map<UpdateId, InstallTraits> traits = new HashMap<>();
  private final Set<UpdateId> withoutFiles = new HashSet<>();

  private void needs(Update update, Integer... stacks) {
    Set<UpdateId> needed = new HashSet<>();
    for (int stack : stacks) {
      needed.add(SampleUpdates.id(stack));
    }
    host.add(new ScannedUpdate(update, UpdateState.needed(), false, needed));
    traits.put(update.id(), InstallTraits.plain());
  }

  private InstallPlan plan(InstallSelection selection) throws Exception {
    Rules rules = Rules.of("all", PolicyLevel.EVERYONE).withDefaultAllow(true);
    ScanResult scan =
        new ScanResult(
            ScanEngine.CATALOG,
            Optional.empty(),
            new HostInfo("host", Optional.empty(), Optional.empty()),
            host,
            Supersedence.none(),
            List.of());
    Offers offers =
        new OfferUpdates(Policy.of(List.of(rules)), FirstSeen.never(), Attempts.none())
            .offer(scan, NOW);
    Map<UpdateId, PlannedUpdate> plans = new HashMap<>();
    UpdatesMemory memory = UpdatesMemory.nothing();
    for (ScannedUpdate row : host) {
      UpdateId id = row.update().id();
      plans.put(id, PlanSource.ofListedFiles().plan(row.update()));
      StoredFile file =
          new StoredFile(
              URI.create("file:///x"),
              5,
              row.update().payloads().get(0).sha1(),
              new Sha256("00".repeat(32)));
      List<StoredFile> stored = withoutFiles.contains(id) ? List.of() : List.of(file);
      memory = memory.change(id, m -> m.with(new FilesMemory(stored, List.of(), Optional.empty())));
    }
    return new PlanInstallation()
        .plan(
            selection,
            new PlanInput(
                offers,
                plans,
                traits,
                memory,
                List.of(),
                InstallGate.open(),
                new PlanInput.Moment(NOW, "boot", "10")));
  }

  private static List<UpdateId> ids(InstallPlan plan) {
    return plan.steps().stream().map(step -> step.staged().id()).toList();
  }

  private static InstallSelection only(int number) {
    return InstallSelection.named(Set.of(UpdateRef.exactly(SampleUpdates.id(number))), Set.of());
  }

  @Test
  void aServicingStackComesFirstAlsoWhereOnlyWhatNeedsItIsNamed() throws Exception {
    needs(SampleUpdates.update(1), 9);
    needs(SampleUpdates.update(2));
    needs(SampleUpdates.update(9));
    assertEquals(
        List.of(SampleUpdates.id(9), SampleUpdates.id(1), SampleUpdates.id(2)),
        ids(plan(InstallSelection.allowed())));
    assertEquals(List.of(SampleUpdates.id(9), SampleUpdates.id(1)), ids(plan(only(1))));
    assertEquals(List.of(SampleUpdates.id(2)), ids(plan(only(2))));
  }

  @Test
  void withoutItsServicingStackAnUpdateIsBlockedAndNamesIt() throws Exception {
    needs(SampleUpdates.update(1), 9);
    needs(SampleUpdates.update(9));
    withoutFiles.add(SampleUpdates.id(9));
    InstallPlan plan = plan(InstallSelection.allowed());
    assertEquals(List.of(), ids(plan));
    assertTrue(
        plan.refused().stream()
            .anyMatch(
                r ->
                    r.refusal()
                        .equals(new UpdateRefusal.BlockedByPrerequisite(SampleUpdates.id(9)))));
  }

  @Test
  void anyPlanTellsOfEachNeededUpdateOnceAndKeepsTheOrder() {
    Seeded.runs(
        400,
        random -> {
          host.clear();
          traits.clear();
          withoutFiles.clear();
          int count = random.nextInt(1, 10);
          for (int number = 1; number <= count; number++) {
            boolean stacked = random.nextInt(4) == 0;
            Update update =
                SampleUpdates.update(number).toBuilder()
                    .rebootBehavior(
                        RebootBehavior.values()[random.nextInt(RebootBehavior.values().length)])
                    .build();
            if (stacked) {
              needs(update, random.nextInt(1, count + 1));
            } else {
              needs(update);
            }
            traits.put(
                update.id(),
                new InstallTraits(
                    random.nextInt(4) == 0, random.nextInt(8) == 0, random.nextInt(8) != 0));
            if (random.nextInt(6) == 0) {
              withoutFiles.add(update.id());
            }
          }
          InstallPlan plan = plan(InstallSelection.allowed());
          List<UpdateId> told = new ArrayList<>(ids(plan));
          plan.refused().forEach(refused -> told.add(refused.update().id()));
          assertEquals(count, told.size());
          assertEquals(count, new HashSet<>(told).size());
          for (int i = 1; i < plan.steps().size(); i++) {
            InstallStep before = plan.steps().get(i - 1);
            InstallStep after = plan.steps().get(i);
            int kinds = before.kind().compareTo(after.kind());
            Instant earlier = before.offered().update().released().orElseThrow();
            Instant later = after.offered().update().released().orElseThrow();
            assertTrue(kinds < 0 || (kinds == 0 && !earlier.isAfter(later)), plan::toString);
            boolean alone =
                before.exclusive()
                    && before.offered().update().rebootBehavior()
                        == RebootBehavior.ALWAYS_REQUIRES_REBOOT;
            assertTrue(!alone, "nothing follows one that is alone and reboots");
          }
        });
  }
}
