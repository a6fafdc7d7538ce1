package io.wua.config.ini;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Reads the text of an ini file, and says what stands in the way. */
final class IniText {
  /** A real wapt-get.ini has a few kilobytes; whatever is larger is another file. */
  static final int MOST_BYTES = 1 << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What both byte order marks of UTF-16 give when their bytes are joined by and. */
  private static final byte UTF_16_MARK = (byte) 0xFE;

  private IniText() {}

  static String read(Path file) throws WuaException {
    byte[] bytes = bytes(file);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
      throw notText(file, bytes, in.position());
    }
    String text = out.flip().toString();
    if (text.indexOf('\0') >= 0) {
      throw notText(
          file,
          bytes,
          IntStream.range(0, bytes.length).filter(i -> bytes[i] == 0).findFirst().orElseThrow());
    }
    return text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text;
  }

  private static byte[] bytes(Path file) throws WuaException {
    if (Files.isDirectory(file)) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          file + " is a folder; name the settings file in it, wapt-get.ini for instance.");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw new WuaException(
          FailureReason.NOT_FOUND,
          "There is no settings file " + file + "; write one, or name the one that you have.",
          e);
    } catch (AccessDeniedException e) {
      throw new WuaException(
          FailureReason.ACCESS_DENIED,
          "The settings file " + file + " may not be read by this account; give it the right to.",
          e);
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          "The settings file " + file + " cannot be read (" + e + ").",
          e);
    }
    if (bytes.length > MOST_BYTES) {
      throw new WuaException(
          FailureReason.LIMIT_EXCEEDED,
          file + " is larger than " + MOST_BYTES + " bytes; is it a settings file?");
    }
    return bytes;
  }

  /** Refuses a byte that is not UTF-8, or a NUL, and guesses what the file is. */
  private static WuaException notText(Path file, byte[] bytes, int at) {
    String before = new String(bytes, 0, at, StandardCharsets.ISO_8859_1);
    boolean marked = at == 0 && bytes.length > 1 && (bytes[0] & bytes[1]) == UTF_16_MARK;
    String hint =
        marked || bytes[at] == 0
            ? "Save the file as UTF-8, if it is a text: it may be UTF-16."
            : "Save the file as UTF-8: it may be in the encoding of an old editor.";
    return new WuaException(
        FailureReason.MALFORMED,
        "%s:%d: the byte 0x%02X at offset %d is not UTF-8 text. %s"
            .formatted(
                file,
                before.chars().filter(c -> c == '\n').count() + 1,
                bytes[at] & 0xFF,
                at,
                hint));
  }
}
