/** The facade for embedders: {@link io.wua.core.agent.WuaAgent}. */
@NullMarked
package io.wua.core.agent;

import org.jspecify.annotations.NullMarked;
