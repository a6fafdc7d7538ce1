/**
 * Putting updates on a host: the ports {@code UpdateInstaller}, {@code WuauservControl} and {@code
 * RebootControl}, and what passes through them.
 */
@NullMarked
package io.wua.core.install;

import org.jspecify.annotations.NullMarked;
