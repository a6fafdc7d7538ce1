package io.wua.server.fleet.reading;

import java.time.Instant;

/**
 * A row of the audit.
 *
 * @param id grows with time
 * @param happenedOn when
 * @param actor who: an account, or {@code server} for what the server decides itself
 * @param action what, in a word
 * @param subject to whom
 * @param outcome how it ended, in a word
 * @param reason why, as a sentence
 */
public record AuditRow(
    long id,
    Instant happenedOn,
    String actor,
    String action,
    String subject,
    String outcome,
    String reason) {}
