package io.wua.catalog.cab;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns the bytes of a file name into text, and the text into a path that stays where it is put.
 */
final class MemberName {
  private static final int NAME_IS_UTF8 = 0x80;
  private static final Charset LEGACY = Charset.forName("windows-1252");

  /** Windows drops dots and spaces at the end of a name, so ".. " would climb as well as "..". */
  private static final Pattern CLIMBING = Pattern.compile("\\.[. ]+");

  /** What Windows allows in no name; a colon would name a drive or a second stream of a file. */
  private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x1F<>:\"|?*]");

  private MemberName() {}

  /**
   * Decodes a name. Bytes that claim to be UTF-8 and are not take the legacy way: the name of one
   * file is no reason to refuse the others.
   */
  static String decode(byte[] bytes, int attributes) {
    if ((attributes & NAME_IS_UTF8) != 0) {
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        return new String(bytes, LEGACY);
      }
    }
    return new String(bytes, LEGACY);
  }

  /**
   * The name as a relative path with slashes; leading separators and {@code .} parts are dropped.
   * Empty where a part climbs or holds what Windows forbids, or nothing is left.
   */
  static Optional<String> safePath(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("[\\\\/]")) {
      if (CLIMBING.matcher(part).matches() || FORBIDDEN.matcher(part).find()) {
        return Optional.empty();
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
  }
}
