package io.wua.catalog.rule.msi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the metadata of a rule set tells of a patch (<a
 * href="https://learn.microsoft.com/windows/win32/api/msi/nf-msi-msidetermineapplicablepatchesw">patch
 * applicability document</a>).
 *
 * @param code its patch code, in braces and upper case
 * @param targets the products that it is for
 * @param fallback the patch that stands in for it where that one is applied
 */
public record MsiPatch(String code, List<PatchTarget> targets, Optional<String> fallback) {
  /** Copies the list and refuses nulls. */
  public MsiPatch {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(fallback, "fallback");
    targets = List.copyOf(targets);
  }
}
