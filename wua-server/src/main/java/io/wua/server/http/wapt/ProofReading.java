package io.wua.server.http.wapt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wua.server.fleet.registration.EnrolmentToken;
import io.wua.server.fleet.registration.Proof;
import io.wua.server.http.BasicLogin;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a host brings to be registered out of the header {@code Authorization}: {@code Bearer}
 * with an enrolment token; {@code Basic} with the name {@value #TOKEN_USER} and an enrolment token
 * as its password, so that an agent of WAPT 1.8 can bring one; or {@code Basic} with an account.
 */
final class ProofReading {
  /** The name under which a token goes as a password; no account is asked for it. */
  static final String TOKEN_USER = "enrolment-token";

  private static final String BEARER = "Bearer ";

  private ProofReading() {}

  /**
   * The proof of a registration.
   *
   * @param header the header, null where there is none
   * @return empty where the header cannot be understood
   */
  static Optional<Proof> of(@Nullable String header) {
    if (header == null) {
      return Optional.of(new Proof.None());
    }
    if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.of(token(header.substring(BEARER.length()).strip()));
    }
    return BasicLogin.of(header).map(ProofReading::account);
  }

  /**
   * The computer account that the proxy has checked: its name comes as Basic with the marker as
   * password.
   *
   * @param marker the password that only the proxy knows
   * @return empty where it is not the proxy who asks
   */
  static Optional<Proof> kerberos(@Nullable String header, String marker) {
    return Optional.ofNullable(header)
        .flatMap(BasicLogin::of)
        .filter(b -> MessageDigest.isEqual(b.password().getBytes(UTF_8), marker.getBytes(UTF_8)))
        .filter(login -> !login.name().isBlank())
        .map(login -> new Proof.Kerberos(login.name()));
  }

  private static Proof token(String text) {
    return new Proof.Token(new EnrolmentToken(text).hash());
  }

  private static Proof account(BasicLogin login) {
    return login.name().equals(TOKEN_USER)
        ? token(login.password())
        : new Proof.Basic(login.name(), login.password());
  }
}
