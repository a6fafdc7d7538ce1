package io.wua.server.http.wapt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.JsonLimits;
import io.wua.http.wire.body.DecodedBody;
import io.wua.http.wire.status.Sections;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a body says that it is from. WAPT writes that into the body, and the signature can only be
 * checked with it: so these two texts are looked for token by token, without building anything,
 * before the body is parsed.
 *
 * @param uuid the host
 * @param certificate the certificate that a registration brings, PEM
 */
record Claim(String uuid, Optional<String> certificate) {
  private static final int LONGEST = 64 * 1024;

  /**
   * Looks for the claim.
   *
   * @param registration whether a certificate is looked for too
   * @throws WuaException MALFORMED where it names no host, LIMIT_EXCEEDED beyond the limits
   */
  static Claim of(DecodedBody body, boolean registration, JsonLimits limits) throws WuaException {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.maxDepth())
                    .maxStringLength(limits.maxStringLength())
                    .maxTokenCount(limits.maxTokens())
                    .build())
            .build();
    try (JsonParser parser = factory.createParser(body.open())) {
      return read(parser, registration);
    } catch (StreamConstraintsException e) {
      throw new WuaException(
          FailureReason.LIMIT_EXCEEDED, "The body is refused: " + e.getOriginalMessage() + ".", e);
    } catch (IOException e) {
      throw new WuaException(FailureReason.MALFORMED, "The body is not JSON.", e);
    }
  }

  private static Claim read(JsonParser parser, boolean registration)
      throws IOException, WuaException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new WuaException(FailureReason.MALFORMED, "The body is not a JSON object.");
    }
    String uuid = null;
    String certificate = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.VALUE_STRING && name.equals(Sections.UUID)) {
        uuid = text(parser);
      } else if (value == JsonToken.VALUE_STRING && name.equals(Sections.HOST_CERTIFICATE)) {
        certificate = text(parser);
      } else {
        parser.skipChildren();
      }
      if (uuid != null && (certificate != null || !registration)) {
        break;
      }
    }
    return claim(uuid, certificate);
  }

  private static String text(JsonParser parser) throws IOException, WuaException {
    if (parser.getTextLength() > LONGEST) {
      throw new WuaException(
          FailureReason.LIMIT_EXCEEDED, "The body is refused: uuid or certificate is too long.");
    }
    return parser.getText();
  }

  private static Claim claim(@Nullable String uuid, @Nullable String certificate)
      throws WuaException {
    if (uuid == null) {
      throw new WuaException(FailureReason.MALFORMED, "The body names no uuid.");
    }
    return new Claim(uuid, Optional.ofNullable(certificate));
  }
}
