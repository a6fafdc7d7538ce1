package io.wua.catalog.fragment.argument;

import io.wua.catalog.fragment.xml.Element;
import io.wua.catalog.rule.comparison.ScalarComparison;
import io.wua.catalog.rule.comparison.StringComparison;
import io.wua.core.host.DottedVersion;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The arguments of one rule, typed (MS-WUSP base types); what is missing or unreadable is a {@link
 * BadArgument} that says so.
 *
 * @param element the rule
 */
public record Arguments(Element element) {
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
  private static final Pattern SIGNED = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern GUID =
      Pattern.compile("\\{?([0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12})\\}?");
  private static final long DWORD_MAX = 0xFFFF_FFFFL;

  /** Text that must be there; may be empty. */
  public String text(String attribute) throws BadArgument {
    return element
        .attribute(attribute)
        .orElseThrow(() -> new BadArgument("attribute " + attribute + " is missing"));
  }

  /** Text that must be there and not be blank. */
  public String filled(String attribute) throws BadArgument {
    String text = text(attribute);
    if (text.isBlank()) {
      throw new BadArgument("attribute " + attribute + " is empty");
    }
    return text;
  }

  /** A whole number of up to 18 digits. */
  public long number(String attribute) throws BadArgument {
    return Long.parseLong(matching(attribute, WHOLE, "number"));
  }

  /** A number of 32 bits, unsigned. */
  public long dword(String attribute) throws BadArgument {
    long number = number(attribute);
    if (number > DWORD_MAX) {
      throw notA(attribute, "32 bit number", String.valueOf(number));
    }
    return number;
  }

  /** A small number that may be negative. */
  public int signed(String attribute) throws BadArgument {
    return Integer.parseInt(matching(attribute, SIGNED, "number"));
  }

  /** A Boolean, false where it is not there. */
  public boolean flag(String attribute) throws BadArgument {
    String text = element.attribute(attribute).orElse("false").strip().toLowerCase(Locale.ROOT);
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw notA(attribute, "Boolean", text);
    };
  }

  /** A version of one to four numbers. */
  public DottedVersion version(String attribute) throws BadArgument {
    return word(attribute, "version", DottedVersion::tryParse);
  }

  /** How numbers, versions or times compare. */
  public ScalarComparison scalarComparison() throws BadArgument {
    return word("Comparison", "comparison of numbers", ScalarComparison::parse);
  }

  /** How texts compare. */
  public StringComparison stringComparison() throws BadArgument {
    return word("Comparison", "comparison of texts", StringComparison::parse);
  }

  /** A point in time, UTC where it names no offset. */
  public Instant instant(String attribute) throws BadArgument {
    return word(attribute, "date and time", TimeText::parse);
  }

  /** A GUID in braces and upper case, as product codes are written. */
  public String guid(String attribute) throws BadArgument {
    return guidOf("attribute " + attribute, filled(attribute));
  }

  /** The same for text from elsewhere. */
  public static String guidOf(String what, String text) throws BadArgument {
    var form = GUID.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!form.matches()) {
      throw new BadArgument(what + " is not a GUID: " + text);
    }
    return "{" + form.group(1) + "}";
  }

  /** A word out of a list of words. */
  public <T> T word(String attribute, String kind, Function<String, Optional<T>> parse)
      throws BadArgument {
    String text = text(attribute);
    return parse.apply(text).orElseThrow(() -> notA(attribute, kind, text));
  }

  /** An argument that may be left out. */
  public <T> Optional<T> optional(String attribute, Reader<T> reader) throws BadArgument {
    return element.attribute(attribute).isPresent()
        ? Optional.of(reader.read(attribute))
        : Optional.empty();
  }

  /** The texts of the children of that name; at least one. */
  public List<String> texts(String child) throws BadArgument {
    List<String> texts = element.texts(child);
    if (texts.isEmpty()) {
      throw new BadArgument("element " + child + " is missing");
    }
    return texts;
  }

  private String matching(String attribute, Pattern form, String kind) throws BadArgument {
    String text = text(attribute).strip();
    if (!form.matcher(text).matches()) {
      throw notA(attribute, kind, text);
    }
    return text;
  }

  private static BadArgument notA(String attribute, String kind, String text) {
    return new BadArgument("attribute " + attribute + " is not a " + kind + ": " + text);
  }

  /** Reads one argument by the name of its attribute. */
  public interface Reader<T> {
    /** The argument. */
    T read(String attribute) throws BadArgument;
  }
}
