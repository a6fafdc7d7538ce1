/** Where an agent keeps what it must not forget. */
@NullMarked
package io.wua.app.agent.store;

import org.jspecify.annotations.NullMarked;
