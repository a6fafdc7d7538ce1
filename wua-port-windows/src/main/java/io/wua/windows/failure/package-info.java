/** What the codes of Windows mean, and the failures made of them. */
@NullMarked
package io.wua.windows.failure;

import org.jspecify.annotations.NullMarked;
