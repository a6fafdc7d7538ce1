/**
 * Adapter to the Windows Update Agent by COM. Start with {@link io.wua.windows.WindowsUpdates}; the
 * packages below are its own.
 */
@NullMarked
package io.wua.windows;

import org.jspecify.annotations.NullMarked;
