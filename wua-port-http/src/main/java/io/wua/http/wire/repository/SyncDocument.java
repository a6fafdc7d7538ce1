package io.wua.http.wire.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.http.wire.JsonLimits;
import io.wua.http.wire.WireJson;
import io.wua.http.wire.signature.HostCertificate;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The document {@code sync.json}: the signed index of the files of a repository, form 1. */
public final class SyncDocument {
  /** Its path below the address of a repository. */
  public static final String PATH = "/sync.json";

  /** The largest that is read. */
  public static final long MOST_BYTES = 64L << 20;

  private static final String SCHEMA = "wua.sync/1";
  private static final String WHAT = "The index of files sync.json";
  private static final JsonLimits LIMITS = new JsonLimits(16, 64 * 1024, 5_000_000, 200_000);

  private SyncDocument() {}

  /**
   * An index with a good signature.
   *
   * @param index what the repository has
   * @param signer who says so
   */
  public record Verified(FileIndex index, HostCertificate signer) {}

  /**
   * The document of an index; its bytes are the canonical form.
   *
   * @throws WuaException UNSUPPORTED where the key cannot sign
   */
  public static byte[] write(FileIndex index, DocumentSigner signer) throws WuaException {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("schema", SCHEMA);
    document.put("version", index.version());
    document.put("created", index.created().truncatedTo(ChronoUnit.SECONDS).toString());
    document.put("expires", index.expires().truncatedTo(ChronoUnit.SECONDS).toString());
    document.put(DocumentSignatures.CERTIFICATE, signer.pem());
    ArrayNode files = document.putArray("files");
    for (PublishedFile file : index.files()) {
      files
          .addObject()
          .put("name", file.name())
          .put("size", file.size())
          .put("sha256", file.sha256().hex());
    }
    DocumentSignatures.sign(document, document.deepCopy(), signer);
    return WireJson.bytes(document);
  }

  /**
   * Reads a document and checks its signature. Keys that this version does not know are signed too
   * and passed over.
   *
   * @param bytes the document
   * @param trusted whose signature counts
   * @throws WuaException UNTRUSTED where the signature does not count, MALFORMED or LIMIT_EXCEEDED
   *     where it is no such document, UNSUPPORTED where it is of another form
   */
  public static Verified read(byte[] bytes, Predicate<HostCertificate> trusted)
      throws WuaException {
    ObjectNode document = new WireJson(LIMITS).readObject(WHAT, new ByteArrayInputStream(bytes));
    String schema = DocumentSignatures.text(WHAT, document, "schema");
    if (!schema.equals(SCHEMA)) {
      throw new WuaException(
          FailureReason.UNSUPPORTED,
          WHAT + " has the form " + schema + " instead of " + SCHEMA + ".");
    }
    ObjectNode signed = document.deepCopy();
    signed.remove(DocumentSignatures.SIGNATURE);
    HostCertificate signer = DocumentSignatures.check(WHAT, document, signed, trusted);
    try {
      return new Verified(
          new FileIndex(
              DocumentSignatures.number(WHAT, document, "version"),
              Instant.parse(DocumentSignatures.text(WHAT, document, "created")),
              Instant.parse(DocumentSignatures.text(WHAT, document, "expires")),
              files(document)),
          signer);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw DocumentSignatures.malformed(WHAT, e);
    }
  }

  private static List<PublishedFile> files(ObjectNode document) throws WuaException {
    if (!(document.get("files") instanceof ArrayNode array)) {
      throw new WuaException(FailureReason.MALFORMED, WHAT + " has no list 'files'.");
    }
    if (array.size() > LIMITS.maxRows()) {
      throw new WuaException(
          FailureReason.LIMIT_EXCEEDED, WHAT + " has more than " + LIMITS.maxRows() + " files.");
    }
    List<PublishedFile> files = new ArrayList<>();
    for (JsonNode each : array) {
      if (!(each instanceof ObjectNode file)) {
        throw new WuaException(FailureReason.MALFORMED, WHAT + " lists what is no file.");
      }
      files.add(
          new PublishedFile(
              DocumentSignatures.text(WHAT, file, "name"),
              DocumentSignatures.number(WHAT, file, "size"),
              new Sha256(DocumentSignatures.text(WHAT, file, "sha256"))));
    }
    return files;
  }
}
