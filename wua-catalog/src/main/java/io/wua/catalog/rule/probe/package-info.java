/**
 * What rules ask of hosts, as data: {@link io.wua.catalog.rule.probe.Probe} names one fact to
 * collect.
 */
@NullMarked
package io.wua.catalog.rule.probe;

import org.jspecify.annotations.NullMarked;
