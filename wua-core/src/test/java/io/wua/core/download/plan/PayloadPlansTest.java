package io.wua.core.download.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.UpdateId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadPlansTest {
  private static final UpdateId ID = new UpdateId(new UUID(1, 2), 3);
  private static final List<KbNumber> KB = List.of(new KbNumber("5060842"));

  private static Leaf leaf(String handler, String... names) {
    List<Payload> files = new ArrayList<>();
    for (String name : names) {
      files.add(file(name));
    }
    return new Leaf(ID, Optional.of(handler), files);
  }

  private static Payload file(String name) {
    return new Payload(
        name, 1, new Sha1(String.format("%040x", name.hashCode())), Optional.empty(), noUrl());
  }

  private static Optional<URI> noUrl() {
    return Optional.empty();
  }

  @Test
  void aComponentPackageGoesToTheCache() {
    assertEquals(
        new PayloadPlan.Cache(List.of(file("windows10.0-kb5060842-x64.cab"))),
        PayloadPlans.of(leaf("Cbs", "windows10.0-kb5060842-x64.cab"), KB));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "windows10.0-kb5060842-x64.psf",
        "Windows10.0-KB5060842-x64-Express.cab",
        "windows10.0-kb5060842-x64-delta.cab",
        "Windows11.0-KB5060842-x64-baseless.cab"
      })
  void whatOnlyCompletesOtherFilesIsLeftOut(String partial) {
    assertEquals(
        List.of(file("a.cab")), PayloadPlans.of(leaf("Cbs", "a.cab", partial), KB).files());
    assertEquals(
        new PayloadPlan.None(NoPlan.DELTAS_ALONE), PayloadPlans.of(leaf("Cbs", partial), KB));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CommandLineInstallation", "WindowsPatch", "WindowsInstaller", "cbs"})
  void otherInstallersTakeAllTheirFilesFromTheCache(String handler) {
    assertEquals(
        List.of(file("expressions.exe"), file("deltas.msp")),
        PayloadPlans.of(leaf(handler, "expressions.exe", "deltas.msp"), KB).files());
  }

  @Test
  void theUnifiedPlatformGivesItsPackageAndTheCheckpointsBeforeIt() {
    Leaf leaf =
        leaf(
            "OSInstaller",
            "DesktopDeployment.cab",
            "Windows11.0-KB5043080-x64.msu",
            "FoD_Common.wim",
            "Windows11.0-KB5060842-x64.msu");
    PayloadPlan plan = PayloadPlans.of(leaf, KB);
    assertEquals(
        new PayloadPlan.Msu(
            file("Windows11.0-KB5060842-x64.msu"), List.of(file("Windows11.0-KB5043080-x64.msu"))),
        plan);
    assertEquals(
        List.of(file("Windows11.0-KB5043080-x64.msu"), file("Windows11.0-KB5060842-x64.msu")),
        plan.files());
  }

  @Test
  void aNumberIsNotFoundInALongerOne() {
    Leaf leaf = leaf("OSInstaller", "a-KB50608420-x64.msu", "a-KB5043080-x64.msu");
    assertEquals(new PayloadPlan.None(NoPlan.NO_PACKAGE_OF_ITS_KB), PayloadPlans.of(leaf, KB));
  }

  @Test
  void aSinglePackageIsTheOneWhateverItsName() {
    assertEquals(
        new PayloadPlan.Msu(file("package.MSU"), List.of()),
        PayloadPlans.of(leaf("OSInstaller", "x.wim", "package.MSU"), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"OSInstaller", "WindowsSetup"})
  void whatWindowsPutsTogetherItselfHasNoPlan(String handler) {
    assertEquals(
        new PayloadPlan.None(NoPlan.NO_OFFLINE_PATH),
        PayloadPlans.of(leaf(handler, "install.esd", "FoD_Common.wim"), KB));
  }

  @Test
  void aLeafWithoutFilesHasNoPlan() {
    assertEquals(new PayloadPlan.None(NoPlan.NO_FILES), PayloadPlans.of(leaf("Cbs"), KB));
  }

  @Test
  void anUpdateNeedsTheFilesOfItsLeavesOnceAndTellsWhatHasNoPlan() {
    UpdateLeaves update =
        new UpdateLeaves(
            ID, KB, List.of(leaf("Cbs", "a.cab"), leaf("Cbs", "a.cab", "b.cab"), leaf("Cbs")));
    PlannedUpdate planned = PlannedUpdate.of(update);
    assertEquals(List.of(file("a.cab"), file("b.cab")), planned.files());
    assertEquals(List.of(NoPlan.NO_FILES), planned.obstacles());
  }

  @Test
  void aCacheOfNothingCannotBe() {
    assertThrows(IllegalArgumentException.class, () -> new PayloadPlan.Cache(List.of()));
  }
}
