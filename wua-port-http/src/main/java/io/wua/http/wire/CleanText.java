package io.wua.http.wire;

/**
 * Text that every receiver can store: no NUL, which PostgreSQL refuses, and no half of a surrogate
 * pair, which UTF-8 cannot say.
 */
public final class CleanText {
  private static final char REPLACEMENT = '\uFFFD';

  private CleanText() {}

  /** The same text with spaces for NULs, as WAPT does it, and U+FFFD for lone surrogates. */
  public static String of(String text) {
    if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == 0 ? ' ' : c >= 0xD800 && c <= 0xDFFF ? REPLACEMENT : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
