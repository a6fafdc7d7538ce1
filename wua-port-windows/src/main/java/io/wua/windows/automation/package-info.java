/**
 * The seam between us and COM automation: objects with named members, as {@code IDispatch} offers
 * them, and the values that they take and give. No native code is needed to load it.
 */
@NullMarked
package io.wua.windows.automation;

import org.jspecify.annotations.NullMarked;
