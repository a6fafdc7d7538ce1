/** The agent: composition root and command line. Start with {@link io.wua.app.Main}. */
@NullMarked
package io.wua.app;

import org.jspecify.annotations.NullMarked;
