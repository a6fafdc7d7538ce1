/**
 * Why something is not done now: typed refusals of a whole run and of one update, each with what
 * helps.
 */
@NullMarked
package io.wua.core.install.refusal;

import org.jspecify.annotations.NullMarked;
