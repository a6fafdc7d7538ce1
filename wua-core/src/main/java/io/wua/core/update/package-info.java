/**
 * What an update is: its identity, KB numbers, severity, classification, products and payloads.
 * Start with {@link io.wua.core.update.Update}.
 */
@NullMarked
package io.wua.core.update;

import org.jspecify.annotations.NullMarked;
