package io.wua.core.download.plan;

import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes the plan of a leaf. Files that are complete by themselves are given to the Windows Update
 * Agent; cumulative updates of the unified update platform come as standalone packages; what
 * Windows puts together itself from parts has no plan. (Which handler takes which files: the WUA
 * reference, sections 5.2 and 5.3.)
 */
public final class PayloadPlans {
  private static final String OS_INSTALLER = "OSInstaller";
  private static final String WINDOWS_SETUP = "WindowsSetup";

  /** The parts of names that mark files which only complete others. */
  private static final Pattern PARTIAL =
      Pattern.compile("(\\.psf$|[-_.]express[-_.]|[-_.]delta[-_.]|[-_.]baseless[-_.])");

  private PayloadPlans() {}

  /**
   * The plan of a leaf.
   *
   * @param leaf the leaf
   * @param kbs the KB numbers of the update that people see
   */
  public static PayloadPlan of(Leaf leaf, Collection<KbNumber> kbs) {
    if (leaf.files().isEmpty()) {
      return new PayloadPlan.None(NoPlan.NO_FILES);
    }
    if (leaf.isInstalledBy(OS_INSTALLER)) {
      return standalone(leaf, kbs);
    }
    if (leaf.isInstalledBy(WINDOWS_SETUP)) {
      return new PayloadPlan.None(NoPlan.NO_OFFLINE_PATH);
    }
    List<Payload> complete = leaf.files().stream().filter(f -> !isPartial(f.name())).toList();
    return complete.isEmpty()
        ? new PayloadPlan.None(NoPlan.DELTAS_ALONE)
        : new PayloadPlan.Cache(complete);
  }

  private static PayloadPlan standalone(Leaf leaf, Collection<KbNumber> kbs) {
    List<Payload> packages = leaf.filesEndingIn(".msu");
    if (packages.isEmpty()) {
      return new PayloadPlan.None(NoPlan.NO_OFFLINE_PATH);
    }
    Optional<Payload> target =
        packages.size() == 1
            ? Optional.of(packages.get(0))
            : packages.stream().filter(file -> names(file.name(), kbs)).findFirst();
    if (target.isEmpty()) {
      return new PayloadPlan.None(NoPlan.NO_PACKAGE_OF_ITS_KB);
    }
    List<Payload> checkpoints = new ArrayList<>(packages);
    checkpoints.remove(target.get());
    return new PayloadPlan.Msu(target.get(), checkpoints);
  }

  private static boolean isPartial(String name) {
    return PARTIAL.matcher(name.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean names(String name, Collection<KbNumber> kbs) {
    String low = name.toLowerCase(Locale.ROOT);
    return kbs.stream()
        .anyMatch(kb -> Pattern.compile("kb0*" + kb.digits() + "(?![0-9])").matcher(low).find());
  }
}
