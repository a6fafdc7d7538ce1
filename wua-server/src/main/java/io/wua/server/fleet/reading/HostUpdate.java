package io.wua.server.fleet.reading;

import io.wua.server.fleet.report.ReportedRow;

/**
 * An update on a host: a row of WAPT's {@code wsusupdates}, the fields of the update and {@code
 * local_status_...} of the host.
 *
 * @param update the update
 * @param rowId {@code local_status_id}; it stays as long as the host has the update
 * @param row what the host says of it
 */
public record HostUpdate(DescribedUpdate update, long rowId, ReportedRow row) {}
