/** What the launcher {@code wua} does once after a build, so that every later start is quick. */
@NullMarked
package io.wua.app.launch;

import org.jspecify.annotations.NullMarked;
