package io.wua.http.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads JSON objects from the wire within limits, and writes JSON in one canonical form: ASCII with
 * escapes in lower case, so that half a surrogate pair survives too, keys sorted, no spaces: byte
 * by byte what Python writes, over which WAPT signs. Trees alone: no text of the other side ever
 * names a class.
 */
public final class WireJson {
  private static final JsonMapper WRITER =
      JsonMapper.builder()
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .build();

  private final JsonMapper reader;
  private final JsonLimits limits;

  /** A reader with these limits. */
  public WireJson(JsonLimits limits) {
    this.limits = limits;
    this.reader =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxNestingDepth(limits.maxDepth())
                            .maxStringLength(limits.maxStringLength())
                            .maxTokenCount(limits.maxTokens())
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  /** The limits. */
  public JsonLimits limits() {
    return limits;
  }

  /**
   * The one object of a document.
   *
   * @param what what the document is, for people: "the status of a host"
   * @param in the document; it is closed
   * @throws WuaException MALFORMED where it is not one JSON object or names a key twice,
   *     LIMIT_EXCEEDED beyond the limits
   */
  public ObjectNode readObject(String what, InputStream in) throws WuaException {
    if (read(what, in) instanceof ObjectNode object) {
      return object;
    }
    throw new WuaException(FailureReason.MALFORMED, what + " is not a JSON object.");
  }

  /**
   * The one array of a document.
   *
   * @param what what the document is, for people
   * @param in the document; it is closed
   * @throws WuaException as {@link #readObject}
   */
  public ArrayNode readArray(String what, InputStream in) throws WuaException {
    if (read(what, in) instanceof ArrayNode array) {
      return array;
    }
    throw new WuaException(FailureReason.MALFORMED, what + " is not a JSON array.");
  }

  private JsonNode read(String what, InputStream in) throws WuaException {
    try (in) {
      return reader.readTree(in);
    } catch (StreamConstraintsException e) {
      throw new WuaException(
          FailureReason.LIMIT_EXCEEDED, what + " is refused: " + e.getOriginalMessage() + ".", e);
    } catch (JsonProcessingException e) {
      throw new WuaException(
          FailureReason.MALFORMED, what + " is not JSON: " + e.getOriginalMessage() + ".", e);
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE, what + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  /** The canonical bytes of a tree. */
  public static byte[] bytes(JsonNode tree) {
    try {
      return WRITER.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that cannot be written", e);
    }
  }
}
