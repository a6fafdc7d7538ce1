package io.wua.http.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.failure.WuaException;
import java.io.ByteArrayInputStream;

/** JSON for tests, written with single quotes, and back as text. */
public final class JsonText {
  private JsonText() {}

  /** The object of a text whose quotes are single. */
  public static ObjectNode object(String text) throws WuaException {
    return new WireJson(JsonLimits.DEFAULT)
        .readObject("a test", new ByteArrayInputStream(text.replace('\'', '"').getBytes(UTF_8)));
  }

  /** The canonical text of a tree, with single quotes. */
  public static String of(JsonNode tree) {
    return new String(WireJson.bytes(tree), UTF_8).replace('"', '\'');
  }
}
