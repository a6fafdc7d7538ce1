/**
 * The rules of trying, waiting and giving up, as functions of what is remembered and of the time.
 */
@NullMarked
package io.wua.core.install.rule;

import org.jspecify.annotations.NullMarked;
