/** {@code wua demo}: the main job with everything made up. */
@NullMarked
package io.wua.app.cli.demo;

import org.jspecify.annotations.NullMarked;
