package io.wua.http.wire.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.WireJson;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a WAPT server replies, with HTTP status 200 whether it did what was asked or not.
 *
 * <p>An agent answers a failure without result with a registration. So a server says failure only
 * where a registration would help, and 5xx where the fault is its own and passes.
 *
 * @param success whether it did
 * @param message for people
 * @param result what it has to tell; where it failed, usually nothing
 * @param errorCode which failure, in lower case; failures alone
 * @param requestTime how long it took, in seconds
 */
public record Reply(
    boolean success,
    String message,
    Optional<JsonNode> result,
    Optional<String> errorCode,
    OptionalDouble requestTime) {
  /** Refuses nulls. */
  public Reply {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(errorCode, "errorCode");
    Objects.requireNonNull(requestTime, "requestTime");
  }

  /** The server did what was asked. */
  public static Reply success(String message, JsonNode result, double requestTime) {
    return new Reply(
        true, message, Optional.of(result), Optional.empty(), OptionalDouble.of(requestTime));
  }

  /** It did not, and the host should register. */
  public static Reply failure(String message, String errorCode) {
    return new Reply(
        false, message, Optional.empty(), Optional.of(errorCode), OptionalDouble.empty());
  }

  /**
   * Reads a reply.
   *
   * @throws WuaException MALFORMED where it does not say whether it succeeded: whoever answered is
   *     no WAPT server
   */
  public static Reply read(ObjectNode json) throws WuaException {
    JsonNode success = json.path("success");
    if (!success.isBoolean()) {
      throw new WuaException(
          FailureReason.MALFORMED,
          "The reply does not say whether it is a success: check that wapt_server names a WAPT"
              + " server.");
    }
    JsonNode result = json.path("result");
    JsonNode time = json.path("request_time");
    JsonNode code = json.path("error_code");
    return new Reply(
        success.asBoolean(),
        json.path("msg").asText(""),
        result.isMissingNode() || result.isNull() ? Optional.empty() : Optional.of(result),
        code.isTextual() ? Optional.of(code.asText()) : Optional.empty(),
        time.isNumber() ? OptionalDouble.of(time.asDouble()) : OptionalDouble.empty());
  }

  /** The reply as JSON. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("success", success);
    json.put("msg", message);
    result.ifPresent(node -> json.set("result", node));
    errorCode.ifPresent(code -> json.put("error_code", code));
    requestTime.ifPresent(time -> json.put("request_time", time));
    return json;
  }

  /** Its bytes. */
  public byte[] bytes() {
    return WireJson.bytes(toJson());
  }
}
