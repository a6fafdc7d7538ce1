/**
 * COM automation through JNA, over raw memory. The only package that needs Windows; its classes
 * load native libraries when first used.
 */
@NullMarked
package io.wua.windows.automation.jna;

import org.jspecify.annotations.NullMarked;
