/** What hosts report: which report counts, which is a replay, what of it is kept. */
@NullMarked
package io.wua.server.fleet.report;

import org.jspecify.annotations.NullMarked;
