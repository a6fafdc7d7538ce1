/** What the codes of Windows mean for updates, and what helps against each. */
@NullMarked
package io.wua.core.install.failure;

import org.jspecify.annotations.NullMarked;
