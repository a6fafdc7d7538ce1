package io.wua.core.criteria;

import io.wua.core.host.Truth;
import java.util.function.Function;

/** The properties that search criteria compare with 0 or 1. */
public enum Flag {
  /** Meant for Automatic Updates. */
  IS_ASSIGNED("IsAssigned", SearchableUpdate::assigned),
  /** Optional: listed, never selected by itself. */
  BROWSE_ONLY("BrowseOnly", SearchableUpdate::browseOnly),
  /** Selected by itself on Microsoft's own sites. */
  AUTO_SELECT_ON_WEB_SITES("AutoSelectOnWebSites", SearchableUpdate::autoSelectOnWebSites),
  /** On the host. */
  IS_INSTALLED("IsInstalled", SearchableUpdate::installed),
  /** Hidden on the host. */
  IS_HIDDEN("IsHidden", SearchableUpdate::hidden),
  /** On the host for at least one applicable product. */
  IS_PRESENT("IsPresent", SearchableUpdate::present),
  /** Complete only after a reboot. */
  REBOOT_REQUIRED("RebootRequired", SearchableUpdate::rebootRequired);

  private final String property;
  private final Function<SearchableUpdate, Truth> value;

  Flag(String property, Function<SearchableUpdate, Truth> value) {
    this.property = property;
    this.value = value;
  }

  /** Its name in search criteria. */
  public String property() {
    return property;
  }

  /** The criterion that this flag has that value. */
  public Criterion is(boolean wanted) {
    return new Criterion.FlagIs(this, wanted);
  }

  /** Its value on that update. */
  Truth of(SearchableUpdate update) {
    return value.apply(update);
  }
}
