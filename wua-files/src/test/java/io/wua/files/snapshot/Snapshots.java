package io.wua.files.snapshot;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostFacts;
import io.wua.core.host.registry.RegistryKey;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Assertions;

/**
 * Reads snapshots out of text that is easy on the eye: apostrophes quote, backslashes are plain.
 */
final class Snapshots {
  private Snapshots() {}

  static HostFacts read(String text) throws WuaException {
    return SnapshotReader.read("host.json", "host", json(text).getBytes(StandardCharsets.UTF_8));
  }

  static String json(String text) {
    return text.replace("\\", "\\\\").replace('\'', '"');
  }

  /** The message with which a snapshot is refused as malformed. */
  static String refusal(String text) {
    WuaException refused = assertThrows(WuaException.class, () -> read(text));
    Assertions.assertEquals(FailureReason.MALFORMED, refused.reason(), refused.getMessage());
    return refused.getMessage();
  }

  static void assertRefused(String text, String... expectedParts) {
    String message = refusal(text);
    for (String part : expectedParts) {
      Assertions.assertTrue(message.contains(part), () -> "'" + part + "' is not in:\n" + message);
    }
  }

  static RegistryKey key(String path) {
    return RegistryKey.parse(path);
  }
}
