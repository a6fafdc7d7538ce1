package io.wua.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that checks signatures, over the signed cabinet of the catalog's tests. */
class CatalogVerifyTest {
  private static final Path SAMPLES =
      Ran.ROOT.resolve("wua-catalog/src/test/resources/io/wua/catalog/signature");
  private static final Path SIGNED = SAMPLES.resolve("signed.cab");
  private static final Path ROOT = SAMPLES.resolve("root.pem");

  @TempDir private Path folder;

  private static Ran verify(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("catalog", "verify"));
    all.addAll(List.of(arguments));
    return Ran.wua(all.toArray());
  }

  private static void oneSentence(Ran ran, int code, String... parts) {
    assertEquals(code, ran.code(), ran.err());
    assertEquals("", ran.err());
    assertEquals(1, ran.out().lines().count(), ran.out());
    for (String part : parts) {
      assertTrue(ran.out().contains(part), () -> "no '" + part + "' in: " + ran.out());
    }
  }

  @Test
  void endsWithZeroForAValidSignature() {
    oneSentence(
        verify(SIGNED, "--roots", ROOT), 0, "VALID: ", "CN=Example Signer", "at 2026-11-24");
    oneSentence(verify(SIGNED, "--roots", SAMPLES), 0, "VALID: ");
  }

  @Test
  void endsWithOneAndSaysWhyOtherwise() throws IOException {
    oneSentence(verify(SIGNED), 1, "UNTRUSTED_ROOT: ", "certutil -store Root");
    oneSentence(verify(SAMPLES.resolve("unsigned.cab")), 1, "UNSIGNED: ", "has no signature");
    byte[] changed = Files.readAllBytes(SIGNED);
    changed[100] ^= 1;
    Path forged = Files.write(folder.resolve("forged.cab"), changed);
    oneSentence(verify(forged, "--roots", ROOT), 1, "DIGEST_MISMATCH: ", "forged.cab");
  }

  @Test
  void printsOneDocument() throws IOException {
    Ran ran = verify(SIGNED, "--roots", ROOT, "--json");
    assertEquals(0, ran.code(), ran.err());
    JsonNode json = ran.json();
    assertEquals("wua.catalog.verify/1", json.get("schema").asText());
    assertEquals(SIGNED.toString(), json.get("file").asText());
    assertTrue(json.get("valid").asBoolean());
    assertEquals("VALID", json.get("verdict").asText());
    assertEquals("CN=Example Signer,O=Example", json.get("signer").asText());
    assertEquals("CN=Example Root,O=Example", json.get("root").asText());
    assertEquals("2026-11-24T16:18:18Z", json.get("signedAt").asText());

    Ran untrusted = verify(SIGNED, "--json");
    assertEquals(1, untrusted.code(), untrusted.err());
    assertEquals("UNTRUSTED_ROOT", untrusted.json().get("verdict").asText());
    assertTrue(untrusted.json().get("root").isNull());
  }

  @Test
  void failsWhereThereIsNothingToCheck() throws IOException {
    Path text = Files.writeString(folder.resolve("x.cab"), "PK", StandardCharsets.UTF_8);
    for (Ran ran :
        List.of(
            verify(folder.resolve("none.cab")),
            verify(text, "--json"),
            verify(SIGNED, "--roots", folder.resolve("none.pem")))) {
      assertEquals(1, ran.code(), ran.err());
      assertEquals("", ran.out());
      assertEquals(1, ran.err().lines().count(), ran.err());
    }
    assertEquals(2, verify().code());
  }
}
