package io.wua.files.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/**
 * Parses one JSON document: UTF-8, UTF-16 or UTF-32 with or without byte order mark, nothing behind
 * it, no key twice, nested 16 levels at the most.
 */
public final class JsonDocument {
  private static final int MAX_DEPTH = 16;
  static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private JsonDocument() {}

  /**
   * The root of the document.
   *
   * @param source its name in messages
   * @param content its bytes
   * @param problems where the places below it report bad values
   * @throws JsonFault where it is not JSON, names a key twice or is nested too deeply
   */
  public static JsonPlace parse(String source, byte[] content, JsonProblems problems)
      throws JsonFault {
    try {
      return new JsonPlace("", READER.readTree(content), problems);
    } catch (IOException e) {
      throw JsonFault.of(source, e);
    }
  }
}
