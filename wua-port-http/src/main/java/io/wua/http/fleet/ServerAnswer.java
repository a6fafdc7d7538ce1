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
 * @param status 200, 400 or 401
 * @param remoteIp from where it saw us come, if it says so
 * @param body what it says
 */
record ServerAnswer(int status, Optional<String> remoteIp, DecodedBody body) {
  private static final WireJson JSON = new WireJson(JsonLimits.DEFAULT);

  boolean isOk() {
    return status == 200;
  }

  /** The reply in the body of an answer that is OK. */
  Reply reply() throws WuaException {
    return Reply.read(JSON.readObject("The reply of the server", body.open()));
  }
}
