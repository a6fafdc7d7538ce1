package io.wua.simulation.catalog.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.update.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are what the demo's catalog says of them. */
class DemoPayloadsTest {
  @TempDir private Path folder;

  @Test
  void everyFileHasTheSizeAndDigestsOfTheCatalogAndANameOfItsOwn()
      throws IOException, NoSuchAlgorithmException {
    List<Payload> all = DemoPayloads.all();
    Set<String> names = new HashSet<>();
    for (Payload payload : all) {
      byte[] bytes = Files.readAllBytes(DemoPayloads.writeTo(folder, payload));
      assertEquals(payload.sizeBytes().orElseThrow(), bytes.length, payload.name());
      assertEquals(payload.sha1().hex(), digest("SHA-1", bytes), payload.name());
      assertEquals(payload.sha256().orElseThrow().hex(), digest("SHA-256", bytes), payload.name());
      assertTrue(names.add(DemoPayloads.fileName(payload)), payload.name());
    }
    assertTrue(all.size() > 50, () -> "only " + all.size());
  }

  private static String digest(String algorithm, byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
  }
}
