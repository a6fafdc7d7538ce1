package io.wua.catalog.rule;

/**
 * A rule that asks the host. Open, because the rules of each family live in a package of their own
 * and classes outside a named module cannot be sealed across packages.
 */
public non-sealed interface HostRule extends Rule {
  /**
   * Names every fact that {@link #answer} may ask, whatever hosts answer to the others; a fact left
   * out here is one that no host is asked to collect.
   */
  @Override
  void probes(Probing probing);
}
