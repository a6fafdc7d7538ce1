package io.wua.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/**
 * Name and password out of a header {@code Authorization: Basic} (RFC 7617), in UTF-8.
 *
 * @param name the name, perhaps empty
 * @param password the password, perhaps empty
 */
public record BasicLogin(String name, String password) {
  private static final String SCHEME = "Basic ";

  /** Reads a header; empty where it is another scheme, damaged, or has controls. */
  public static Optional<BasicLogin> of(String header) {
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
      String text = new String(bytes, UTF_8);
      int colon = text.indexOf(':');
      return colon < 0 || text.chars().anyMatch(Character::isISOControl)
          ? Optional.empty()
          : Optional.of(new BasicLogin(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "BasicLogin[name=" + name + "]";
  }
}
