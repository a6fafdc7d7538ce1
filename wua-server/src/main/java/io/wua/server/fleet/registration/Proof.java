package io.wua.server.fleet.registration;

import io.wua.core.update.Sha256;
import java.util.Objects;

/** What a host brings to be registered, besides its own signature. */
public sealed interface Proof permits Proof.None, Proof.Basic, Proof.Kerberos, Proof.Token {
  /** Nothing. */
  record None() implements Proof {}

  /**
   * Name and password of an account.
   *
   * @param account the name
   * @param password the password
   */
  record Basic(String account, String password) implements Proof {
    /** Refuses nulls. */
    public Basic {
      Objects.requireNonNull(account, "account");
      Objects.requireNonNull(password, "password");
    }

    /** Without the password. */
    @Override
    public String toString() {
      return "Basic[account=" + account + "]";
    }
  }

  /**
   * A computer account that the reverse proxy has checked (SPNEGO).
   *
   * @param principal its name
   */
  record Kerberos(String principal) implements Proof {}

  /**
   * An enrolment token.
   *
   * @param hash the hash of the token, see {@link EnrolmentToken#hash}
   */
  record Token(Sha256 hash) implements Proof {}
}
