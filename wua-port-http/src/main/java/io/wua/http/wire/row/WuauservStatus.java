package io.wua.http.wire.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.failure.WuaException;
import java.util.Objects;
import java.util.Optional;

/**
 * The object {@code wuauserv_status}: the Windows Update service of a host.
 *
 * @param agentVersion the version of the Windows Update Agent
 */
public record WuauservStatus(Optional<String> agentVersion) {
  /** Refuses null. */
  public WuauservStatus {
    Objects.requireNonNull(agentVersion, "agentVersion");
  }

  /**
   * Reads the object; unknown keys are passed over.
   *
   * @param what where it is, for messages
   * @throws WuaException MALFORMED where a value is of another kind
   */
  public static WuauservStatus read(String what, JsonNode json) throws WuaException {
    return new WuauservStatus(new RowReader(what, json).text("agent_version"));
  }

  /** The object. */
  public ObjectNode toJson() {
    return new RowWriter().text("agent_version", agentVersion).done();
  }
}
