package io.wua.catalog.fragment.xml;

import java.nio.charset.StandardCharsets;

/** Tells the pieces of XML apart by their bytes: runs of text, tags, comments and so on. */
final class Markup {
  /** Returned where the piece goes on behind the bytes at hand. */
  static final int CUT = -1;

  private static final byte[] COMMENT = ascii("<!--");
  private static final byte[] COMMENT_END = ascii("-->");
  private static final byte[] SECTION = ascii("<![CDATA[");
  private static final byte[] SECTION_END = ascii("]]>");
  private static final byte[] INSTRUCTION_END = ascii("?>");
  private static final byte[] END = ascii(">");

  private Markup() {}

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Where the piece ends that starts at a place; text ends where the bytes do. */
  static int end(byte[] bytes, int start, int limit) {
    if (bytes[start] != '<') {
      int at = start + 1;
      while (at < limit && bytes[at] != '<') {
        at++;
      }
      return at;
    }
    if (start + 1 == limit) {
      return CUT;
    }
    return switch (bytes[start + 1]) {
      case '/' -> after(END, bytes, start, limit);
      case '?' -> after(INSTRUCTION_END, bytes, start + 2, limit);
      case '!' -> declarationEnd(bytes, start, limit);
      default -> startTagEnd(bytes, start, limit);
    };
  }

  private static int startTagEnd(byte[] bytes, int start, int limit) {
    for (int at = start + 1; at < limit; at++) {
      byte each = bytes[at];
      if (each == '>') {
        return at + 1;
      }
      if (each == '"' || each == '\'') {
        at++;
        while (at < limit && bytes[at] != each) {
          at++;
        }
      }
    }
    return CUT;
  }

  private static int declarationEnd(byte[] bytes, int start, int limit) {
    if (startsWith(COMMENT, bytes, start, limit)) {
      return after(COMMENT_END, bytes, start + COMMENT.length, limit);
    }
    if (startsWith(SECTION, bytes, start, limit)) {
      return after(SECTION_END, bytes, start + SECTION.length, limit);
    }
    return limit - start < SECTION.length ? CUT : after(END, bytes, start, limit);
  }

  private static int after(byte[] mark, byte[] bytes, int from, int limit) {
    for (int at = from; at + mark.length <= limit; at++) {
      if (startsWith(mark, bytes, at, limit)) {
        return at + mark.length;
      }
    }
    return CUT;
  }

  private static boolean startsWith(byte[] mark, byte[] bytes, int from, int limit) {
    if (from + mark.length > limit) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (bytes[from + i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a piece is an end tag. */
  static boolean isEndTag(byte[] bytes, int start, int end) {
    return end - start > 2 && bytes[start] == '<' && bytes[start + 1] == '/';
  }

  /** Whether a piece is a start tag. */
  static boolean isStartTag(byte[] bytes, int start, int end) {
    return end - start > 2
        && bytes[start] == '<'
        && bytes[start + 1] != '/'
        && bytes[start + 1] != '!'
        && bytes[start + 1] != '?';
  }

  /** The name in a start tag without the prefix before its colon. */
  static String localName(byte[] bytes, int start, int end) {
    int from = start + 1;
    int at = from;
    while (at < end && isOfName(bytes[at])) {
      at++;
      if (bytes[at - 1] == ':' && from == start + 1) {
        from = at;
      }
    }
    return new String(bytes, from, at - from, StandardCharsets.UTF_8);
  }

  /** Bytes below zero are parts of characters beyond ASCII. */
  private static boolean isOfName(byte each) {
    return each < 0 || (each > ' ' && each != '/' && each != '>');
  }
}
