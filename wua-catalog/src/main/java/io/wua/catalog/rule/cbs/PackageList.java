package io.wua.catalog.rule.cbs;

import io.wua.catalog.rule.Inquiry;
import io.wua.core.host.Truth;

/**
 * Tells "no such package" from "no such package among those that were collected". A host that knows
 * some packages of a name answers with these, complete or not; only of a name that no package has
 * it must say whether its list is complete.
 */
public final class PackageList {
  /** Stands in no identity. */
  private static final String NO_PACKAGE = "*";

  private PackageList() {}

  /**
   * False where the list is complete, else unknown.
   *
   * @param prefix what the identities searched for start with
   * @param observed what was found instead
   */
  public static Truth hasNot(Inquiry inquiry, String prefix, Object observed) {
    return inquiry.judge(
        inquiry.facts().cbsPackages(prefix + NO_PACKAGE), none -> inquiry.saw(observed, false));
  }
}
