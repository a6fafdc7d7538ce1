package io.wua.catalog.fragment.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts a root around a document that may have none, and finds its encoding: a byte order mark, the
 * declaration, else UTF-8. The declaration itself becomes blanks, for it may not stand inside a
 * root, and so that columns stay right; lines count one too many.
 *
 * @param stream the document with a root
 * @param encoding how it is encoded
 */
record RootedInput(InputStream stream, Charset encoding) {
  /** The lines that the root takes before the document starts. */
  static final int EXTRA_LINES = 1;

  private static final int HEAD_BYTES = 1024;
  private static final String START = "<wua>\n";
  private static final String END = "</wua>";
  private static final Pattern DECLARATION =
      Pattern.compile("\\s*<\\?xml\\s(?:[^?]*?encoding\\s*=\\s*[\"']([^\"']*)[\"'])?[^?]*\\?>");

  /** Starts to read the document. */
  static RootedInput of(InputStream in) throws IOException {
    byte[] head = in.readNBytes(HEAD_BYTES);
    int mark = byteOrderMark(head);
    Charset family = family(head);
    String text = new String(head, mark, head.length - mark, family);
    Matcher declaration = DECLARATION.matcher(text);
    boolean declared = declaration.lookingAt();
    String blanks = declared ? " ".repeat(declaration.end()) : "";
    int skipped =
        mark + (declared ? text.substring(0, declaration.end()).getBytes(family).length : 0);
    Charset encoding = declared ? encoding(declaration.group(1), family) : family;
    InputStream rest = new ByteArrayInputStream(Arrays.copyOfRange(head, skipped, head.length));
    List<InputStream> parts =
        List.of(
            new ByteArrayInputStream((START + blanks).getBytes(encoding)),
            rest,
            in,
            new ByteArrayInputStream(END.getBytes(encoding)));
    return new RootedInput(new SequenceInputStream(Collections.enumeration(parts)), encoding);
  }

  private static int byteOrderMark(byte[] head) {
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE) ? 2 : 0;
  }

  /** The encoding as far as the first bytes tell it. */
  private static Charset family(byte[] head) {
    if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(head, 0xFF, 0xFE) || startsWith(head, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** What is declared, unless the bytes say otherwise already: declarations lie about UTF-16. */
  private static Charset encoding(@Nullable String declared, Charset family) throws IOException {
    if (declared == null || !family.equals(StandardCharsets.UTF_8)) {
      return family;
    }
    try {
      Charset charset = Charset.forName(declared.strip());
      if (!charset.canEncode()) {
        throw new UnsupportedEncodingException(declared);
      }
      return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
          ? family
          : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UnsupportedEncodingException(declared);
    }
  }
}
