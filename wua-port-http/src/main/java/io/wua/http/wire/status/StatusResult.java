package io.wua.http.wire.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of a status report or a registration: which host the server took it for, and all that
 * it knows of it.
 *
 * @param uuid the host
 * @param computerFqdn its full name
 * @param hashes of every section that the server holds; the agent remembers these and no others
 * @param hostCertificate PEM, signed by the server; registrations alone
 */
public record StatusResult(
    String uuid,
    Optional<String> computerFqdn,
    Map<String, String> hashes,
    Optional<String> hostCertificate) {
  /** Copies the map and refuses nulls. */
  public StatusResult {
    Objects.requireNonNull(uuid, "uuid");
    Objects.requireNonNull(computerFqdn, "computerFqdn");
    Objects.requireNonNull(hostCertificate, "hostCertificate");
    hashes = Map.copyOf(hashes);
  }

  /**
   * Reads the result of a reply.
   *
   * @throws WuaException MALFORMED where it is none
   */
  public static StatusResult read(JsonNode json) throws WuaException {
    if (!json.isObject()) {
      throw new WuaException(FailureReason.MALFORMED, "The result of a reply is no object.");
    }
    return new StatusResult(
        json.path(Sections.UUID).asText(""),
        text(json.path(Sections.COMPUTER_FQDN)),
        StatusBody.hashes(json.path(Sections.STATUS_HASHES)),
        text(json.path(Sections.HOST_CERTIFICATE)));
  }

  private static Optional<String> text(JsonNode value) {
    return value.isTextual() && !value.asText().isBlank()
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  /** The result as JSON. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put(Sections.UUID, uuid);
    json.put(Sections.COMPUTER_FQDN, computerFqdn.orElse(null));
    ObjectNode told = json.putObject(Sections.STATUS_HASHES);
    hashes.forEach(told::put);
    hostCertificate.ifPresent(pem -> json.put(Sections.HOST_CERTIFICATE, pem));
    return json;
  }
}
