package io.wua.catalog.fragment.xml;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a fragment (sibling elements without root) or a whole document, within bounds and without
 * DTDs and entities from outside.
 */
public final class FragmentXml {
  private FragmentXml() {}

  /**
   * Reads to the end; the stream stays open.
   *
   * @param in the bytes: UTF-8 with or without byte order mark, or what a declaration names
   * @param name what people call it, for messages
   * @return the elements at its top, in document order; at least one
   * @throws WuaException MALFORMED where it is cut off, empty or not well-formed, LIMIT_EXCEEDED
   *     where it is larger than any known, UNREADABLE where the stream fails
   */
  public static List<Element> read(InputStream in, String name) throws WuaException {
    return read(in, name, XmlLimits.DEFAULT);
  }

  static List<Element> read(InputStream in, String name, XmlLimits limits) throws WuaException {
    try {
      RootedInput input = RootedInput.of(new LimitedStream(in, limits.bytes()));
      XMLInputFactory factory = HardenedXml.factory();
      factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
      List<Element> top =
          new ElementReader(
                  factory.createXMLStreamReader(sieved(input), input.encoding().name()), limits)
              .read();
      if (top.isEmpty()) {
        throw malformed(name, "it holds no element", null);
      }
      return top;
    } catch (XMLStreamException e) {
      throw translated(name, e);
    } catch (IOException e) {
      throw translated(name, e, "");
    } catch (ElementReader.TooLarge e) {
      throw tooLarge(name, String.valueOf(e.getMessage()), e);
    }
  }

  /** Without what no rule reads, where bytes can tell; the parser leaves the same out. */
  private static InputStream sieved(RootedInput input) {
    return input.encoding().equals(StandardCharsets.UTF_8)
        ? new ManifestSieve(input.stream())
        : input.stream();
  }

  private static WuaException translated(String name, XMLStreamException e) {
    Location at = e.getLocation();
    String place =
        at == null
            ? ""
            : " at " + (at.getLineNumber() - RootedInput.EXTRA_LINES) + ":" + at.getColumnNumber();
    if (e.getNestedException() instanceof IOException io) {
      return translated(name, io, place);
    }
    return malformed(name, "it is cut off or not well-formed XML" + place + ": " + detail(e), e);
  }

  private static WuaException translated(String name, IOException e, String place) {
    if (e instanceof LimitedStream.TooLong) {
      return tooLarge(name, "it has too many bytes", e);
    }
    if (e instanceof CharConversionException || e instanceof UnsupportedEncodingException) {
      return malformed(name, "its bytes are not of its encoding" + place + ": " + detail(e), e);
    }
    return new WuaException(
        FailureReason.UNREADABLE, name + " cannot be read" + place + ": " + detail(e), e);
  }

  /** The failure of a document that does not hold what it must. */
  public static WuaException malformed(String name, String problem, @Nullable Exception cause) {
    return new WuaException(
        FailureReason.MALFORMED,
        name + " is damaged: " + problem + ". Fetch the document that it came from again.",
        cause);
  }

  private static WuaException tooLarge(String name, String problem, Exception cause) {
    return new WuaException(
        FailureReason.LIMIT_EXCEEDED,
        name
            + " is larger than any document that Microsoft is known to publish: "
            + problem
            + ". Check where it came from.",
        cause);
  }

  /** The message of the parser without its own idea of the place. */
  private static String detail(Exception e) {
    String message = String.valueOf(e.getMessage());
    int start = message.indexOf("Message: ");
    String own = start < 0 ? message : message.substring(start + "Message: ".length());
    return own.endsWith(".") ? own.substring(0, own.length() - 1) : own;
  }
}
