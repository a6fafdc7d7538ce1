/** The failures made of what Windows reports. */
@NullMarked
package io.wua.windows.failure;

import org.jspecify.annotations.NullMarked;
