package io.wua.catalog.rule.msi;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.core.host.Truth;
import io.wua.core.host.software.MsiProduct;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The rules {@code MsiPatchInstalled}, {@code MsiPatchInstallable} and {@code MsiPatchSuperseded}.
 *
 * <p>Windows Installer decides the last two by the families and sequences of the patches that are
 * applied, which hosts do not tell: where other patches are applied to a product that the patch is
 * for, the answer is not definite.
 *
 * @param question what is asked
 * @param patch the patch
 */
public record MsiPatchRule(PackageQuestion question, MsiPatch patch) implements HostRule {
  /** Refuses nulls. */
  public MsiPatchRule {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(patch, "patch");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.any(
        patch.targets(),
        target ->
            ProductCondition.installed(
                target.product(), inquiry, product -> of(target, inquiry, product)));
  }

  private Truth of(PatchTarget target, Inquiry inquiry, MsiProduct product) {
    return switch (question) {
      case INSTALLED -> isInstalled(inquiry, product);
      case INSTALLABLE ->
          inquiry.all(
              () -> target.matches(inquiry, product),
              () -> MsiPatchInstalledForProduct.isApplied(patch.code(), inquiry, product).not(),
              () -> isOutSequenced(inquiry, product).not());
      case SUPERSEDED -> isOutSequenced(inquiry, product);
    };
  }

  /** Whether an applied fallback counts for the patch itself is not known. */
  private Truth isInstalled(Inquiry inquiry, MsiProduct product) {
    Truth applied = MsiPatchInstalledForProduct.isApplied(patch.code(), inquiry, product);
    Optional<String> fallback = patch.fallback();
    if (applied != Truth.FALSE || fallback.isEmpty()) {
      return applied;
    }
    Truth standsIn = MsiPatchInstalledForProduct.isApplied(fallback.get(), inquiry, product);
    return standsIn == Truth.TRUE
        ? inquiry.unknown("whether patch " + fallback.get() + " counts as " + patch.code())
        : standsIn;
  }

  private Truth isOutSequenced(Inquiry inquiry, MsiProduct product) {
    if (product.patches().isEmpty()) {
      return inquiry.unknown("patches of product " + product.code());
    }
    Set<String> applied = product.patches().get();
    List<String> others =
        applied.stream().filter(code -> !code.equalsIgnoreCase(patch.code())).toList();
    return others.isEmpty()
        ? inquiry.saw("no other patch of product " + product.code(), false)
        : inquiry.unknown("families and sequences of the patches of product " + product.code());
  }

  @Override
  public void probes(Probing probing) {
    for (PatchTarget target : patch.targets()) {
      switch (question) {
        case INSTALLED, SUPERSEDED -> target.probes(probing, false);
        case INSTALLABLE -> target.probes(probing, true);
      }
    }
  }

  @Override
  public String text() {
    return "MsiPatch" + question + " " + patch.code();
  }
}
