/** The host on which an agent works. */
@NullMarked
package io.wua.app.agent.host;

import org.jspecify.annotations.NullMarked;
