/** Fakes and contracts of what installs updates. */
@NullMarked
package io.wua.testkit.install;

import org.jspecify.annotations.NullMarked;
