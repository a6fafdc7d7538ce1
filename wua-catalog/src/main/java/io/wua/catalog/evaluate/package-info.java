/**
 * What a catalog says of one host: prerequisites, leaves, bundles, states. Start with {@link
 * io.wua.catalog.evaluate.HostEvaluation}.
 */
@NullMarked
package io.wua.catalog.evaluate;

import org.jspecify.annotations.NullMarked;
