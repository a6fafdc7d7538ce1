/**
 * What is installed, in which order, and what is not and why: one plan for a dry run and a real
 * one.
 */
@NullMarked
package io.wua.core.install.plan;

import org.jspecify.annotations.NullMarked;
