/**
 * Putting updates on a host: the ports {@code UpdateInstaller} and {@code WuauservControl}, and
 * what passes through them.
 */
@NullMarked
package io.wua.core.install;

import org.jspecify.annotations.NullMarked;
