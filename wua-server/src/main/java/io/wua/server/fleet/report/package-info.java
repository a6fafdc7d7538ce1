/** What hosts report: which report counts, which is a replay, which comes from a clone. */
@NullMarked
package io.wua.server.fleet.report;

import org.jspecify.annotations.NullMarked;
