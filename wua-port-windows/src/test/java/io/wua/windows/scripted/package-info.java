/** A scripted update agent in Java, behind the automation seam, for tests on any system. */
@NullMarked
package io.wua.windows.scripted;

import org.jspecify.annotations.NullMarked;
