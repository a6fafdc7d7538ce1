package io.wua.catalog.rule;

/**
 * A rule that asks the host. Open, because the rules of each family live in a package of their own
 * and classes outside a named module cannot be sealed across packages.
 */
public non-sealed interface HostRule extends Rule {}
