package io.wua.server.http.wapt;

import io.javalin.http.Context;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.WireHeaders;
import io.wua.http.wire.body.BodyDecoder;
import io.wua.http.wire.body.DecodedBody;
import io.wua.server.fleet.HostId;
import java.util.Optional;

/**
 * A body that came in, inflated and hashed, and not yet believed or parsed.
 *
 * @param body the bytes and their digest
 * @param host the host that it claims to be from
 * @param certificate the certificate that a registration brings, PEM
 * @param signature the header with the signature
 */
record Incoming(
    DecodedBody body, HostId host, Optional<String> certificate, Optional<String> signature) {
  /**
   * Reads a body within the limits.
   *
   * @param registration whether a certificate is looked for
   * @return empty where the address asks too often, for itself or for that host
   * @throws WuaException MALFORMED or LIMIT_EXCEEDED where the sender is to blame
   */
  static Optional<Incoming> read(Context context, WaptPolicy policy, boolean registration)
      throws WuaException {
    if (!policy.mayAsk().test(context.ip())) {
      return Optional.empty();
    }
    DecodedBody body = BodyDecoder.decode(context.bodyInputStream(), policy.body());
    Claim claim = Claim.of(body, registration, policy.json());
    HostId host = host(claim);
    if (!policy.maySign().test(context.ip() + " " + host)) {
      return Optional.empty();
    }
    Optional<String> signature = Optional.ofNullable(context.header(WireHeaders.SIGNATURE));
    return Optional.of(new Incoming(body, host, claim.certificate(), signature));
  }

  private static HostId host(Claim claim) throws WuaException {
    try {
      return new HostId(claim.uuid());
    } catch (IllegalArgumentException e) {
      throw new WuaException(
          FailureReason.MALFORMED, "The body is refused: " + e.getMessage() + ".", e);
    }
  }

  /** Whether that key has signed the body; a body without a signature is signed by nobody. */
  boolean isSignedBy(HostKey key) throws WuaException {
    return signature.isPresent() && key.signed(body, signature.get());
  }
}
