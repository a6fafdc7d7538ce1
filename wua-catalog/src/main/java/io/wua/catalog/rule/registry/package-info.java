/** Rules that ask the registry of the host. */
@NullMarked
package io.wua.catalog.rule.registry;

import org.jspecify.annotations.NullMarked;
