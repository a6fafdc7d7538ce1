/** The registry as rules ask for it: keys, views, typed values. */
@NullMarked
package io.wua.core.host.registry;

import org.jspecify.annotations.NullMarked;
