package io.wua.http.wire.repository;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.http.TestCertificates;
import io.wua.http.wire.WireJson;
import io.wua.http.wire.signature.RsaSignature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of files: what is read is what was signed, and nothing else. */
class SyncDocumentTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Sha256 DIGEST = new Sha256("ab".repeat(32));
  private static final FileIndex INDEX =
      new FileIndex(
          7,
          NOON,
          NOON.plusSeconds(60),
          List.of(
              new PublishedFile("wsusscn2.cab", 1L << 33, DIGEST),
              new PublishedFile("a_b(1).msu", 0, DIGEST)));

  private static DocumentSigner signer;
  @TempDir Path folder;

  @BeforeAll
  static void makeSigner() throws Exception {
    signer = Signers.of("srvwapt", TestCertificates.RSA);
  }

  private static SyncDocument.Verified read(byte[] bytes) throws WuaException {
    return SyncDocument.read(bytes, any -> true);
  }

  private static FailureReason refusal(byte[] bytes) {
    return assertThrows(WuaException.class, () -> read(bytes)).reason();
  }

  private static ObjectNode tree() throws Exception {
    return (ObjectNode) new ObjectMapper().readTree(SyncDocument.write(INDEX, signer));
  }

  /** Signs whatever the tree holds. */
  private static byte[] signed(ObjectNode tree) throws Exception {
    tree.remove("signature");
    tree.put("signature", RsaSignature.sign(signer.key(), WireJson.bytes(tree)));
    return WireJson.bytes(tree);
  }

  @Test
  void isReadAsItWasWritten() throws Exception {
    SyncDocument.Verified read = read(SyncDocument.write(INDEX, signer));
    assertEquals(INDEX, read.index());
    assertEquals(signer.certificate(), read.signer().x509());
    assertEquals(1L << 33, read.index().bytes());
  }

  @Test
  void isReadWhateverTheOrderAndSpacesAndNewKeys() throws Exception {
    ObjectNode tree = tree().put("later", "x");
    byte[] spaced =
        new ObjectMapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsBytes(new ObjectMapper().readTree(signed(tree)));
    assertEquals(INDEX, read(spaced).index());
  }

  @Test
  void everyChangedKeyBreaksTheSignature() throws Exception {
    for (String key : List.of("version", "created", "expires", "files")) {
      ObjectNode tree = tree();
      if (key.equals("version")) {
        tree.put(key, 8);
      } else if (key.equals("files")) {
        ((ObjectNode) tree.withArray("files").get(0)).put("size", 1);
      } else {
        tree.put(key, "2026-11-24T12:00:30Z");
      }
      assertEquals(FailureReason.UNTRUSTED, refusal(WireJson.bytes(tree)), key);
    }
    assertEquals(
        FailureReason.UNTRUSTED, refusal(WireJson.bytes(tree().put("added", true))), "added");
  }

  @Test
  void anotherSignerDoesNotCountHoweverWellItSigned() throws Exception {
    DocumentSigner other = Signers.of("srvwapt", TestCertificates.keys("RSA", 2048));
    byte[] bytes = SyncDocument.write(INDEX, other);
    WuaException refused =
        assertThrows(
            WuaException.class,
            () -> SyncDocument.read(bytes, who -> who.x509().equals(signer.certificate())));
    assertEquals(FailureReason.UNTRUSTED, refused.reason());
    assertTrue(refused.getMessage().contains("SHA-256 "), refused.getMessage());
  }

  @Test
  void aCertificateOfSomebodyElseDoesNotHelp() throws Exception {
    DocumentSigner other = Signers.of("srvwapt", TestCertificates.keys("RSA", 2048));
    DocumentSigner borrowed = new DocumentSigner(other.key(), signer.certificate());
    assertEquals(FailureReason.UNTRUSTED, refusal(SyncDocument.write(INDEX, borrowed)));
  }

  @Test
  void namesThatReachElsewhereAreRefusedThoughTheyAreSigned() throws Exception {
    for (String name :
        List.of(
            "../x",
            "a/b",
            "a\\b",
            "CON",
            "nul.cab",
            "com1.txt",
            "x.part",
            "x.TMP",
            ".stfolder",
            ".hidden",
            "x.",
            "x ",
            "",
            "C:x",
            "x\u0000",
            "caf\u00e9",
            "a".repeat(256))) {
      ObjectNode tree = tree();
      ((ObjectNode) tree.withArray("files").get(0)).put("name", name);
      assertEquals(FailureReason.MALFORMED, refusal(signed(tree)), name);
    }
  }

  @Test
  void namesThatDifferInCaseAloneAreRefused() throws Exception {
    ObjectNode tree = tree();
    ((ObjectNode) tree.withArray("files").get(0)).put("name", "WSUSSCN2.cab");
    assertEquals(FailureReason.MALFORMED, refusal(signed(tree)));
  }

  @Test
  void whatIsNoIndexIsRefused() throws Exception {
    assertEquals(FailureReason.MALFORMED, refusal(new byte[0]));
    assertEquals(FailureReason.MALFORMED, refusal("[]".getBytes(US_ASCII)));
    byte[] whole = SyncDocument.write(INDEX, signer);
    assertEquals(FailureReason.MALFORMED, refusal(java.util.Arrays.copyOf(whole, 300)));
    assertEquals(FailureReason.UNSUPPORTED, refusal(signed(tree().put("schema", "wua.sync/2"))));
    assertEquals(FailureReason.MALFORMED, refusal(signed(tree().put("version", "7"))));
    assertEquals(FailureReason.MALFORMED, refusal(signed(tree().put("version", 0))));
    assertEquals(FailureReason.MALFORMED, refusal(signed(tree().put("expires", "never"))));
    ObjectNode negative = tree();
    ((ObjectNode) negative.withArray("files").get(0)).put("size", -1);
    assertEquals(FailureReason.MALFORMED, refusal(signed(negative)));
  }

  @Test
  void expiresAtItsEnd() {
    assertTrue(!INDEX.isExpired(NOON.plusSeconds(59)));
    assertTrue(INDEX.isExpired(NOON.plusSeconds(60)));
  }

  @Test
  void opensslAndAShellCheckItWithoutThisProgram() throws Exception {
    assumeTrue(runs("openssl", "version") && runs("sh", "-c", "exit 0"), "no openssl or no sh");
    Path script = Path.of("..", "docs", "wire", "verify-sync.sh");
    Path file = folder.resolve("sync.json");
    Files.write(file, SyncDocument.write(INDEX, signer));
    assertEquals(
        read(Files.readAllBytes(file)).signer().fingerprint().hex(), said(script, file, 0));
    Files.writeString(file, Files.readString(file).replace("\"version\":7", "\"version\":8"));
    said(script, file, 1);
  }

  private static String said(Path script, Path file, int exit) throws Exception {
    Process process =
        new ProcessBuilder("sh", script.toString(), file.toString())
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the script does not end");
    assertEquals(exit, process.exitValue(), text);
    return text.strip();
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException notThere) {
      return false;
    }
  }
}
