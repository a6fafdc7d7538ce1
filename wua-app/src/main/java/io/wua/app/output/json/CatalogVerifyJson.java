package io.wua.app.output.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.catalog.signature.SignatureVerdict;
import org.jspecify.annotations.Nullable;

/** The document {@code wua.catalog.verify/1}. */
@JsonPropertyOrder({"schema", "file", "valid", "verdict", "signer", "root", "signedAt", "sentence"})
public record CatalogVerifyJson(
    String schema,
    String file,
    boolean valid,
    String verdict,
    @Nullable String signer,
    @Nullable String root,
    @Nullable String signedAt,
    String sentence) {
  /** The document of a verdict. */
  public static CatalogVerifyJson of(String file, SignatureVerdict verdict) {
    return new CatalogVerifyJson(
        "wua.catalog.verify/1",
        file,
        verdict.isValid(),
        verdict.kind().name(),
        verdict.signer().orElse(null),
        verdict.root().orElse(null),
        verdict.signedAt().map(Object::toString).orElse(null),
        verdict.sentence());
  }
}
