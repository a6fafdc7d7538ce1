/**
 * The applicability rules of Windows Update as an immutable tree, their three-valued evaluation
 * against the facts of a host, and the trace that tells people what each rule saw. Pure: no XML, no
 * files, no network.
 *
 * <p>{@link io.wua.catalog.rule.RuleEvaluation} is the way in. The sub-packages hold the rules that
 * ask the host, by the part of the host that they ask.
 */
@NullMarked
package io.wua.catalog.rule;

import org.jspecify.annotations.NullMarked;
