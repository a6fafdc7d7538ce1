package io.wua.server.store.registration;

import io.wua.core.update.Sha256;
import io.wua.server.fleet.registration.EnrolmentToken;
import io.wua.server.fleet.registration.TokenTerms;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import io.wua.server.store.host.AuditTable;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/** Makes and revokes enrolment tokens. */
public final class TokenStore {
  private final Transactions transactions;
  private final SecureRandom random = new SecureRandom();

  /** Tokens of that database. */
  public TokenStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Makes a token. Its text is in the answer and nowhere else.
   *
   * @param by who makes it
   * @throws PassingFaultException where the database cannot do it now
   */
  public EnrolmentToken make(String group, int maxHosts, Instant expiresOn, String by, Instant at)
      throws PassingFaultException {
    EnrolmentToken token = EnrolmentToken.random(random);
    TokenTerms terms = new TokenTerms(group, maxHosts, 0, expiresOn, Optional.empty());
    return transactions.write(
        handle -> {
          TokenTable.add(handle, token.hash(), terms, at);
          String reason = "For " + maxHosts + " hosts of " + group + " until " + expiresOn + ".";
          AuditTable.add(handle, at, by, "token", token.hash().hex(), "made", reason);
          return token;
        });
  }

  /**
   * Takes a token back; hosts that it registered stay.
   *
   * @param by who does it
   * @return whether there was one to take back
   * @throws PassingFaultException where the database cannot do it now
   */
  public boolean revoke(Sha256 hash, String by, Instant at) throws PassingFaultException {
    return transactions.write(
        handle -> {
          boolean revoked = TokenTable.revoke(handle, hash, at);
          if (revoked) {
            AuditTable.add(handle, at, by, "token", hash.hex(), "revoked", "By hand.");
          }
          return revoked;
        });
  }

  /**
   * What a token is good for, and how far it is used.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public Optional<TokenTerms> find(Sha256 hash) throws PassingFaultException {
    return transactions.read(handle -> TokenTable.find(handle, hash));
  }
}
