package io.wua.server.http.wapt;

import io.wua.http.wire.JsonLimits;
import io.wua.http.wire.body.BodyLimits;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the endpoints of the agents may do.
 *
 * @param kerberosMarker the password that the proxy sets once it has checked a computer account by
 *     SPNEGO; empty where {@code use_kerberos} is off
 * @param unsignedReports {@code allow_unsigned_status_data}: whether a report without signature is
 *     taken
 * @param body how large bodies may be
 * @param json how large their JSON may be
 * @param mayAsk whether an address may ask once more; asked before anything of a body is read
 * @param maySign whether an address may once more say that it is a certain host or has the password
 *     of a certain account (the text names both, so that a forger locks nobody else out); asked
 *     before a signature or a password is checked
 */
public record WaptPolicy(
    Optional<String> kerberosMarker,
    boolean unsignedReports,
    BodyLimits body,
    JsonLimits json,
    Predicate<String> mayAsk,
    Predicate<String> maySign) {
  /** Refuses nulls and a short marker, which could be guessed. */
  public WaptPolicy {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(json, "json");
    Objects.requireNonNull(mayAsk, "mayAsk");
    Objects.requireNonNull(maySign, "maySign");
    if (kerberosMarker.filter(m -> m.length() < 20).isPresent()) {
      throw new IllegalArgumentException("the marker of the proxy needs 20 characters at least");
    }
  }

  /** The ordinary limits, without Kerberos and unsigned reports. */
  public static WaptPolicy of(Predicate<String> mayAsk, Predicate<String> maySign) {
    return new WaptPolicy(
        Optional.empty(), false, BodyLimits.DEFAULT, JsonLimits.DEFAULT, mayAsk, maySign);
  }
}
