/**
 * Rules that decide on updates, from WAPT's rules files and rules packages. {@link
 * io.wua.files.rules.RulesFiles} is where to start.
 */
@NullMarked
package io.wua.files.rules;

import org.jspecify.annotations.NullMarked;
