package io.wua.server.store.host;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The audit: who decided what, of whom, and why. Rows are only ever added. */
public final class AuditTable {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 1_000;

  private AuditTable() {}

  /**
   * Adds a row.
   *
   * @param actor who did it: an account, or {@code server} for what the server decides itself
   * @param action what, in a word
   * @param subject to whom
   * @param outcome how it ended, in a word
   * @param reason why, as a sentence
   */
  public static void add(
      Handle handle,
      Instant at,
      String actor,
      String action,
      String subject,
      String outcome,
      String reason) {
    handle
        .createUpdate(
            """
            INSERT INTO audit (happened_on, actor, action, subject, outcome, reason)
            VALUES (:at, :actor, :action, :subject, :outcome, :reason)
            """)
        .bind("at", at)
        .bind("actor", fitting(actor, LONGEST_NAME))
        .bind("action", action)
        .bind("subject", fitting(subject, LONGEST_NAME))
        .bind("outcome", outcome)
        .bind("reason", fitting(reason, LONGEST_REASON))
        .execute();
  }

  /** Strangers choose some of these texts, and the audit has to take them all. */
  private static String fitting(String text, int longest) {
    return text.substring(0, Math.min(longest, text.length())).replace('\0', ' ');
  }
}
