/**
 * JSON documents that people write, read strictly: bounded, no key twice, no unknown name, and
 * every bad value reported with its path. {@link io.wua.files.json.JsonDocument} is where to start.
 * Public for the other packages of this module alone.
 */
@NullMarked
package io.wua.files.json;

import org.jspecify.annotations.NullMarked;
