package io.wua.server.http.wapt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wua.server.fleet.registration.EnrolmentToken;
import io.wua.server.fleet.registration.Proof;
import java.security.MessageDigest;
import java.util.Base64;
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

  private static final String BASIC = "Basic ";
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
    if (startsWith(header, BEARER)) {
      return Optional.of(token(header.substring(BEARER.length()).strip()));
    }
    return basic(header)
        .map(basic -> basic.account().equals(TOKEN_USER) ? token(basic.password()) : basic);
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
        .flatMap(ProofReading::basic)
        .filter(b -> MessageDigest.isEqual(b.password().getBytes(UTF_8), marker.getBytes(UTF_8)))
        .filter(basic -> !basic.account().isBlank())
        .map(basic -> new Proof.Kerberos(basic.account()));
  }

  private static boolean startsWith(String header, String scheme) {
    return header.regionMatches(true, 0, scheme, 0, scheme.length());
  }

  private static Proof token(String text) {
    return new Proof.Token(new EnrolmentToken(text).hash());
  }

  private static Optional<Proof.Basic> basic(String header) {
    if (!startsWith(header, BASIC)) {
      return Optional.empty();
    }
    try {
      String text =
          new String(Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), UTF_8);
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Proof.Basic(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
