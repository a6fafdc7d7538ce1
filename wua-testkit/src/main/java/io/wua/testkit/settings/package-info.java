/** What every source of settings promises. */
@NullMarked
package io.wua.testkit.settings;

import org.jspecify.annotations.NullMarked;
