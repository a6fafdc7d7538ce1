package io.wua.server.store.issue;

import io.wua.core.download.Validators;
import io.wua.core.update.Sha256;
import io.wua.server.fleet.catalog.CatalogIssue;
import io.wua.server.fleet.catalog.IssueState;
import io.wua.server.fleet.catalog.KnownIssue;
import io.wua.server.store.connect.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of issues. */
final class IssueTable {
  private static final int LONGEST_ETAG = 300;
  private static final int LONGEST_DATE = 100;
  private static final int LONGEST_REASON = 1_000;
  private static final int LONGEST_NAME = 200;

  private IssueTable() {}

  static Optional<KnownIssue> published(Handle handle) {
    return handle
        .createQuery("SELECT * FROM catalog_issue WHERE state = 'published'")
        .map((row, context) -> issue(row))
        .findFirst();
  }

  static Optional<KnownIssue> find(Handle handle, Sha256 digest) {
    return handle
        .createQuery("SELECT * FROM catalog_issue WHERE digest = :digest")
        .bind("digest", digest.hex())
        .map((row, context) -> issue(row))
        .findOne();
  }

  static List<KnownIssue> latest(Handle handle, int limit) {
    return handle
        .createQuery("SELECT * FROM catalog_issue ORDER BY seen_on DESC, digest LIMIT :limit")
        .bind("limit", limit)
        .map((row, context) -> issue(row))
        .list();
  }

  /** Lets one publish at a time: a row that another has just added is seen by nobody else yet. */
  static void lock(Handle handle) {
    handle
        .createUpdate(
            """
            INSERT INTO document_version (name, version) VALUES ('wsusscn2.cab', 0)
            ON CONFLICT DO NOTHING
            """)
        .execute();
    handle
        .createQuery("SELECT version FROM document_version WHERE name = 'wsusscn2.cab' FOR UPDATE")
        .mapTo(Long.class)
        .one();
  }

  static void supersede(Handle handle, Sha256 but) {
    List<String> others =
        handle
            .createQuery(
                """
                SELECT digest FROM catalog_issue
                WHERE state IN ('published', 'held') AND digest <> :but ORDER BY digest FOR UPDATE
                """)
            .bind("but", but.hex())
            .mapTo(String.class)
            .list();
    for (String other : others) {
      handle
          .createUpdate(
              """
              UPDATE catalog_issue SET state = 'superseded', reason = 'A newer one is published.'
              WHERE digest = :digest
              """)
          .bind("digest", other)
          .execute();
    }
  }

  static void note(Handle handle, CatalogIssue issue, IssueState state, String reason, Instant at) {
    handle
        .createUpdate(
            """
            INSERT INTO catalog_issue
              (digest, state, created_on, top_level_updates, size_bytes, seen_on, reason)
            VALUES (:digest, :state, :created, :updates, :size, :at, '')
            ON CONFLICT DO NOTHING
            """)
        .bind("digest", issue.digest().hex())
        .bind("state", state.word())
        .bind("created", issue.created())
        .bind("updates", issue.topLevelUpdates())
        .bind("size", issue.sizeBytes())
        .bind("at", at)
        .execute();
    handle
        .createUpdate(
            "UPDATE catalog_issue SET state = :state, reason = :reason WHERE digest = :digest")
        .bind("state", state.word())
        .bind("reason", fitting(reason, LONGEST_REASON))
        .bind("digest", issue.digest().hex())
        .execute();
    if (!issue.validators().isEmpty()) {
      validators(handle, issue);
    }
  }

  static int validators(Handle handle, CatalogIssue issue) {
    Validators said = issue.validators();
    return handle
        .createUpdate(
            """
            UPDATE catalog_issue SET etag = :etag, last_modified = :date WHERE digest = :digest
            """)
        // Half of one would be another one.
        .bind("etag", said.etag().filter(text -> text.length() <= LONGEST_ETAG))
        .bind("date", said.lastModified().filter(text -> text.length() <= LONGEST_DATE))
        .bind("digest", issue.digest().hex())
        .execute();
  }

  static int publishedOn(Handle handle, Sha256 digest, Instant at) {
    return handle
        .createUpdate("UPDATE catalog_issue SET published_on = :at WHERE digest = :digest")
        .bind("at", at)
        .bind("digest", digest.hex())
        .execute();
  }

  static boolean accept(Handle handle, Sha256 digest, String by, String reason) {
    return handle
            .createUpdate(
                """
                UPDATE catalog_issue SET state = 'accepted', accepted_by = :by, reason = :reason
                WHERE digest = :digest AND state IN ('held', 'refused', 'accepted')
                """)
            .bind("by", fitting(by, LONGEST_NAME))
            .bind("reason", fitting(reason, LONGEST_REASON))
            .bind("digest", digest.hex())
            .execute()
        == 1;
  }

  static boolean reject(Handle handle, Sha256 digest, String reason) {
    return handle
            .createUpdate(
                """
                UPDATE catalog_issue SET state = 'refused', accepted_by = NULL, reason = :reason
                WHERE digest = :digest AND state IN ('held', 'accepted')
                """)
            .bind("reason", fitting(reason, LONGEST_REASON))
            .bind("digest", digest.hex())
            .execute()
        == 1;
  }

  private static KnownIssue issue(ResultSet row) throws SQLException {
    CatalogIssue issue =
        new CatalogIssue(
            new Sha256(row.getString("digest")),
            Columns.instantIfAny(row, "created_on"),
            row.getLong("top_level_updates"),
            row.getLong("size_bytes"),
            new Validators(Columns.text(row, "etag"), Columns.text(row, "last_modified")));
    return new KnownIssue(
        issue,
        IssueState.of(row.getString("state")),
        Columns.instant(row, "seen_on"),
        Columns.instantIfAny(row, "published_on"),
        Columns.text(row, "accepted_by"),
        row.getString("reason"));
  }

  private static String fitting(String text, int longest) {
    return text.substring(0, Math.min(longest, text.length())).replace('\0', ' ');
  }
}
