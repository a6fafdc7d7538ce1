package io.wua.server.fleet.report;

import io.wua.core.update.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digest of a description of an update. Merging a description twice changes nothing, so one
 * whose digest is known needs no second look: of a fleet that reports the same catalog, all but the
 * first host of each language cost one lookup.
 */
public final class DescriptionDigest {
  private DescriptionDigest() {}

  /**
   * The digest of a description in a language; equal for descriptions that differ in the order of
   * their lists alone.
   */
  public static Sha256 of(ReportedUpdate update, String language) {
    // Records and sorted sets print all their parts; lengths keep one part from reading as two.
    StringBuilder text = new StringBuilder(1_000);
    part(text, update.id().wire());
    part(text, language);
    part(text, update.names().toString());
    part(text, update.facts().toString());
    update.lists().forEach((kind, items) -> items.forEach(i -> part(text.append(kind), i)));
    return sha256(text.toString());
  }

  private static void part(StringBuilder text, String part) {
    text.append(part.length()).append(':').append(part);
  }

  private static Sha256 sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return new Sha256(
          HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
