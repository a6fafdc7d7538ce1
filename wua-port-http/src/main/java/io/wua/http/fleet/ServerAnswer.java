package io.wua.http.fleet;

import io.wua.core.failure.WuaException;
import io.wua.http.wire.JsonLimits;
import io.wua.http.wire.WireJson;
import io.wua.http.wire.body.DecodedBody;
import io.wua.http.wire.status.Reply;
import java.util.Optional;

/**
 * What a server answered to a post.
 *
 * @param status 200, 400, 401 or 403
 * @param remoteIp from where it saw us come, if it says so
 * @param passes whether it says that asking again later may help
 * @param body what it says
 */
record ServerAnswer(int status, Optional<String> remoteIp, boolean passes, DecodedBody body) {
  private static final WireJson JSON = new WireJson(JsonLimits.DEFAULT);

  boolean isOk() {
    return status == 200;
  }

  /** Whether neither another certificate nor a registration by itself helps. */
  boolean isForbidden() {
    return status == 403;
  }

  /** What a server says that did not do it; the status alone where that is not its reply. */
  String refusal() {
    String said = "the server answered with HTTP status " + status;
    try {
      String message = reply().message();
      return message.isBlank() ? said : said + ": " + message;
    } catch (WuaException e) {
      return said;
    }
  }

  /** The reply in the body. */
  Reply reply() throws WuaException {
    return Reply.read(JSON.readObject("The reply of the server", body.open()));
  }
}
