/**
 * The search language of the Windows Update Agent: parser, evaluator, printer, and the builder of
 * the disjunctive normal form that WUA accepts.
 */
@NullMarked
package io.wua.core.criteria;

import org.jspecify.annotations.NullMarked;
