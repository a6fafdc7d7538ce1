package io.wua.http.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

/** JSON within limits, and its canonical form. */
class WireJsonTest {
  private static ObjectNode read(String text) throws WuaException {
    return new WireJson(new JsonLimits(5, 20, 30, 2))
        .readObject("a test", new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static FailureReason refusal(String text) {
    return assertThrows(WuaException.class, () -> read(text), text).reason();
  }

  private static String canonical(String text) throws WuaException {
    return new String(WireJson.bytes(read(text)), UTF_8);
  }

  @Test
  void isOneObject() throws Exception {
    assertEquals(1, read("{\"a\":1}").size());
    for (String text : new String[] {"", "[]", "null", "1", "{", "{} {}", "{\"a\":1,\"a\":2}"}) {
      assertEquals(FailureReason.MALFORMED, refusal(text), text);
    }
  }

  @Test
  void staysWithinItsLimits() throws Exception {
    assertEquals(1, read("{\"a\":[[[[]]]]}").size());
    assertEquals(FailureReason.LIMIT_EXCEEDED, refusal("{\"a\":[[[[[]]]]]}"));
    assertEquals(FailureReason.LIMIT_EXCEEDED, refusal("{\"a\":\"" + "x".repeat(21) + "\"}"));
    assertEquals(FailureReason.LIMIT_EXCEEDED, refusal("{\"a\":[" + "1,".repeat(30) + "1]}"));
  }

  @Test
  void itsCanonicalFormIsSortedShortAndAscii() throws Exception {
    assertEquals(
        "{\"a\":{\"x\":1.5,\"y\":null},\"b\":[2,1],\"c\":\"\\u00e9\\ud800\"}",
        canonical("{ \"b\": [2, 1], \"c\": \"\u00e9\\ud800\", \"a\": {\"y\":null,\"x\":1.5} }"));
  }

  @Test
  void cleanTextHasNoNulAndNoHalfPairs() {
    assertEquals("a b", CleanText.of("a\0b"));
    assertEquals("\uFFFDx\uFFFD", CleanText.of("\uD800x\uDC00"));
    assertEquals("\uD83D\uDE00 plain", CleanText.of("\uD83D\uDE00 plain"));
  }
}
