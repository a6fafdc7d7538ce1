package io.wua.files.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.wua.core.failure.WuaException;
import java.io.IOException;

/**
 * Reads one JSON document, an object, piece by piece: each property, and of an array each element.
 * So a document with thousands of elements is never in memory as a tree. The rules are those of
 * {@link JsonDocument}.
 */
public final class JsonPieces {
  private static final ObjectReader READER =
      JsonDocument.READER.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Taker taker;

  /** Takes the pieces in document order. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes one.
     *
     * @param name the property
     * @param piece its value, or an element of it where it is an array
     * @throws WuaException where it wants no more of them
     */
    void take(String name, JsonPlace piece) throws WuaException;
  }

  /** Hands the pieces to that one. */
  public JsonPieces(Taker taker) {
    this.taker = taker;
  }

  /**
   * Reads all of the document.
   *
   * @param source its name in messages
   * @param content its bytes
   * @param problems where the places report bad values
   * @throws WuaException MALFORMED where it is not JSON, no object or names a key twice,
   *     LIMIT_EXCEEDED where it is nested too deeply, and what the taker throws
   */
  public void read(String source, byte[] content, JsonProblems problems) throws WuaException {
    try (JsonParser parser = READER.createParser(content)) {
      requireObject(parser);
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
          taker.take(name, piece(name, parser, problems));
          continue;
        }
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
          taker.take(name, piece(name + "[" + index + "]", parser, problems));
        }
      }
      if (parser.nextToken() != null) {
        throw new IOException("there is something behind the document");
      }
    } catch (IOException e) {
      throw JsonFault.of(source, e);
    }
  }

  private static void requireObject(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException("the document is no object");
    }
  }

  private static JsonPlace piece(String path, JsonParser parser, JsonProblems problems)
      throws IOException {
    return new JsonPlace(path, READER.<JsonNode>readTree(parser), problems);
  }
}
