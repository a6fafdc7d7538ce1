/** The agent: composition root and command line. */
@NullMarked
package io.wua.app;

import org.jspecify.annotations.NullMarked;
