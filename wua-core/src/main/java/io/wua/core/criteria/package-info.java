/**
 * The search language of the Windows Update Agent. {@link io.wua.core.criteria.Criteria} reads,
 * prints and evaluates it; {@link io.wua.core.criteria.Expression} builds it in code and finds the
 * disjunctive normal form that WUA accepts.
 */
@NullMarked
package io.wua.core.criteria;

import org.jspecify.annotations.NullMarked;
