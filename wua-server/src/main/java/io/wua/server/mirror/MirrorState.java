package io.wua.server.mirror;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.download.Validators;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.http.wire.JsonLimits;
import io.wua.http.wire.WireJson;
import io.wua.server.publish.PublishedFolder;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * What a mirror remembers from round to round.
 *
 * @param signer the SHA-256 of the certificate that it believes
 * @param version the version of the last index that it believed
 * @param validators what the other side said of that index
 */
record MirrorState(Optional<Sha256> signer, long version, Validators validators) {
  private static final String NAME = "state.json";

  MirrorState {
    Objects.requireNonNull(signer, "signer");
    Objects.requireNonNull(validators, "validators");
  }

  /** One that never saw an index. */
  static MirrorState none() {
    return new MirrorState(Optional.empty(), 0, Validators.none());
  }

  static MirrorState read(PublishedFolder folder) throws WuaException {
    Optional<byte[]> bytes = folder.read(NAME);
    if (bytes.isEmpty()) {
      return none();
    }
    ObjectNode state =
        new WireJson(JsonLimits.DEFAULT)
            .readObject("The memory of the mirror", new ByteArrayInputStream(bytes.get()));
    try {
      return new MirrorState(
          text(state, "signer").map(Sha256::new),
          state.path("version").longValue(),
          new Validators(text(state, "etag"), text(state, "last_modified")));
    } catch (IllegalArgumentException e) {
      throw new WuaException(
          FailureReason.MALFORMED,
          "The memory of the mirror is damaged: "
              + e.getMessage()
              + ". Remove .wua-mirror/state.json, and name the signer by --signer.",
          e);
    }
  }

  private static Optional<String> text(ObjectNode state, String key) {
    return Optional.ofNullable(state.path(key).textValue());
  }

  void write(PublishedFolder folder) throws WuaException {
    ObjectNode state = JsonNodeFactory.instance.objectNode();
    signer.ifPresent(pin -> state.put("signer", pin.hex()));
    state.put("version", version);
    validators.etag().ifPresent(tag -> state.put("etag", tag));
    validators.lastModified().ifPresent(date -> state.put("last_modified", date));
    folder.write(NAME, WireJson.bytes(state));
  }
}
