/** Adapter to the Windows Update Agent by COM. Its issue is still to come. */
@NullMarked
package io.wua.windows;

import org.jspecify.annotations.NullMarked;
