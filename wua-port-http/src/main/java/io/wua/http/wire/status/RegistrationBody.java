package io.wua.http.wire.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.WireJson;
import java.util.Objects;
import java.util.Optional;

/**
 * The body of a registration: the whole status, with the certificate that the host made itself and
 * a request to sign another.
 *
 * @param status every section
 * @param hostCertificate PEM
 * @param signingRequest PEM; its subject and extensions are wishes, not orders
 */
public record RegistrationBody(
    StatusBody status, Optional<String> hostCertificate, Optional<String> signingRequest) {
  private static final int MAX_PEM = 64 * 1024;

  /** Refuses nulls. */
  public RegistrationBody {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(hostCertificate, "hostCertificate");
    Objects.requireNonNull(signingRequest, "signingRequest");
  }

  /**
   * Reads a body.
   *
   * @throws WuaException MALFORMED or LIMIT_EXCEEDED where it is none
   */
  public static RegistrationBody read(ObjectNode json) throws WuaException {
    return new RegistrationBody(
        StatusBody.read(json),
        pem(json, Sections.HOST_CERTIFICATE),
        pem(json, Sections.SIGNING_REQUEST));
  }

  private static Optional<String> pem(ObjectNode json, String key) throws WuaException {
    JsonNode value = json.path(key);
    if (value.isMissingNode() || value.isNull() || value.asText().isBlank()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new WuaException(FailureReason.MALFORMED, key + " of a registration is no text.");
    }
    if (value.asText().length() > MAX_PEM) {
      throw new WuaException(
          FailureReason.LIMIT_EXCEEDED, key + " of a registration is larger than 64 KiB.");
    }
    return Optional.of(value.asText());
  }

  /** The body as JSON. */
  public ObjectNode toJson() {
    ObjectNode json = status.toJson();
    hostCertificate.ifPresent(pem -> json.put(Sections.HOST_CERTIFICATE, pem));
    signingRequest.ifPresent(pem -> json.put(Sections.SIGNING_REQUEST, pem));
    return json;
  }

  /** The bytes that are signed and compressed. */
  public byte[] bytes() {
    return WireJson.bytes(toJson());
  }
}
