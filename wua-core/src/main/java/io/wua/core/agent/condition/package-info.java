/** What a host is like at the moment, as far as runs depend on it. */
@NullMarked
package io.wua.core.agent.condition;

import org.jspecify.annotations.NullMarked;
