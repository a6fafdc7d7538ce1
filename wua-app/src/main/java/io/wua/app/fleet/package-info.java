/** The agent as a member of a fleet: its repository and its server, put together from settings. */
@NullMarked
package io.wua.app.fleet;

import org.jspecify.annotations.NullMarked;
