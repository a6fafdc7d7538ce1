package io.wua.server.store.registration;

import io.wua.core.update.Sha256;
import io.wua.server.fleet.registration.ProofCheck;
import io.wua.server.fleet.registration.RegistrationReason;
import io.wua.server.fleet.registration.TokenTerms;
import io.wua.server.store.connect.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The enrolment tokens, by their hashes. */
final class TokenTable {
  /** One statement, so that two hosts cannot share the last use. */
  private static final String USE =
      """
      UPDATE enrolment_token SET used = used + 1
      WHERE token_hash = :hash AND used < max_hosts AND expires_on > :at AND revoked_on IS NULL
      """;

  private TokenTable() {}

  /** Uses a token for one host; the use is taken back where the transaction is. */
  static ProofCheck use(Handle handle, Sha256 hash, Instant at) {
    int used = handle.createUpdate(USE).bind("hash", hash.hex()).bind("at", at).execute();
    Optional<TokenTerms> terms = find(handle, hash);
    if (used == 1) {
      return new ProofCheck.Good(RegistrationReason.TOKEN, terms.map(TokenTerms::group));
    }
    return new ProofCheck.Bad(
        terms
            .map(t -> t.refusal(at).orElse(RegistrationReason.TOKEN_USED_UP))
            .orElse(RegistrationReason.TOKEN_UNKNOWN));
  }

  static Optional<TokenTerms> find(Handle handle, Sha256 hash) {
    return handle
        .createQuery("SELECT * FROM enrolment_token WHERE token_hash = :hash")
        .bind("hash", hash.hex())
        .map((row, context) -> terms(row))
        .findOne();
  }

  private static TokenTerms terms(ResultSet row) throws SQLException {
    return new TokenTerms(
        row.getString("host_group"),
        row.getInt("max_hosts"),
        row.getInt("used"),
        Columns.instant(row, "expires_on"),
        Columns.instantIfAny(row, "revoked_on"));
  }

  static void add(Handle handle, Sha256 hash, TokenTerms terms, Instant at) {
    handle
        .createUpdate(
            """
            INSERT INTO enrolment_token
              (token_hash, host_group, max_hosts, used, created_on, expires_on)
            VALUES (:hash, :group, :hosts, :used, :at, :expires)
            """)
        .bind("hash", hash.hex())
        .bind("group", terms.group())
        .bind("hosts", terms.maxHosts())
        .bind("used", terms.used())
        .bind("at", at)
        .bind("expires", terms.expiresOn())
        .execute();
  }

  static boolean revoke(Handle handle, Sha256 hash, Instant at) {
    return handle
            .createUpdate(
                """
                UPDATE enrolment_token SET revoked_on = :at
                WHERE token_hash = :hash AND revoked_on IS NULL
                """)
            .bind("hash", hash.hex())
            .bind("at", at)
            .execute()
        == 1;
  }
}
