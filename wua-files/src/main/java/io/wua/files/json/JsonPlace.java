package io.wua.files.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wua.core.failure.NearMiss;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One value of a document with its path, to be read as what it should be. Whatever it is not is
 * reported, and the answer is empty: the caller reads on and finds the other problems too.
 */
public final class JsonPlace {
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}|0[xX][0-9a-fA-F]{1,16}");
  private static final int SHOWN_CHARS = 60;

  private final Supplier<String> path;
  private final JsonNode node;
  private final JsonProblems problems;

  JsonPlace(String path, JsonNode node, JsonProblems problems) {
    this(() -> path, node, problems);
  }

  private JsonPlace(Supplier<String> path, JsonNode node, JsonProblems problems) {
    this.path = path;
    this.node = node;
    this.problems = problems;
  }

  /** The JSON path, {@code files[0].version}; empty for the document itself. */
  public String path() {
    return path.get();
  }

  /** Whether it is an object. */
  public boolean isObject() {
    return node.isObject();
  }

  /** Whether it is an array. */
  public boolean isArray() {
    return node.isArray();
  }

  /** Whether it is null. */
  public boolean isNull() {
    return node.isNull();
  }

  /** Whether it is text. */
  public boolean isText() {
    return node.isTextual();
  }

  /** Whether it is a number. */
  public boolean isNumber() {
    return node.isNumber();
  }

  /** Whether it is exactly an object with that one property, which is false. */
  public boolean isOnlyFalse(String name) {
    return node.size() == 1 && node.path(name).isBoolean() && !node.path(name).booleanValue();
  }

  /** The object with these properties alone: any other name is a problem with its near misses. */
  public JsonFields fields(String... known) {
    Map<String, JsonPlace> byName = new LinkedHashMap<>();
    if (requireObject()) {
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        JsonPlace place = child(property.getKey(), property.getValue());
        if (Arrays.asList(known).contains(property.getKey())) {
          byName.put(property.getKey(), place);
        } else {
          place.problem(
              "unknown property",
              () -> Optional.of(NearMiss.suggestion(property.getKey(), Arrays.asList(known))));
        }
      }
    }
    return new JsonFields(this, byName);
  }

  /**
   * The object whose names are free; a name written twice in different case is a problem, and one
   * that is null counts as not written.
   */
  public Map<String, JsonPlace> named() {
    Map<String, JsonPlace> byName = new LinkedHashMap<>();
    Map<String, String> spellings = new HashMap<>();
    if (requireObject()) {
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        JsonPlace place = child(property.getKey(), property.getValue());
        String other = spellings.put(property.getKey().toLowerCase(Locale.ROOT), property.getKey());
        if (other != null) {
          place.problem("written twice: \"" + other + "\" is the same name");
        }
        if (!place.isNull()) {
          byName.put(property.getKey(), place);
        }
      }
    }
    return byName;
  }

  /** The elements of the array, made as they are asked for. */
  public List<JsonPlace> items() {
    if (!node.isArray()) {
      expected("an array");
      return List.of();
    }
    return new AbstractList<>() {
      @Override
      public JsonPlace get(int index) {
        return new JsonPlace(() -> path() + "[" + index + "]", node.get(index), problems);
      }

      @Override
      public int size() {
        return node.size();
      }
    };
  }

  /** The text. */
  public Optional<String> text() {
    return node.isTextual() ? Optional.of(node.textValue()) : none("text");
  }

  /** The text, or the whole number as text. */
  public Optional<String> textOrNumber() {
    return node.isIntegralNumber() ? Optional.of(node.asText()) : text();
  }

  /** The text, number or truth value as text. */
  public Optional<String> scalar() {
    return node.isNumber() || node.isBoolean()
        ? Optional.of(node.asText())
        : node.isTextual() ? text() : none("text, a number, true or false");
  }

  /** True or false. */
  public Optional<Boolean> truth() {
    return node.isBoolean() ? Optional.of(node.booleanValue()) : none("true or false");
  }

  /** The text in a form of its own. */
  public <T> Optional<T> read(String expected, Function<String, Optional<T>> form) {
    if (!node.isTextual()) {
      return none(expected);
    }
    Optional<T> value = form.apply(node.textValue());
    return value.isPresent() ? value : none(expected);
  }

  /** The text as one of some words; the problem names the nearest. */
  public <T> Optional<T> word(Collection<String> known, Function<String, Optional<T>> form) {
    String expected = "one of " + String.join(", ", known);
    if (!node.isTextual()) {
      return none(expected);
    }
    Optional<T> value = form.apply(node.textValue());
    if (value.isEmpty()) {
      problem(
          "expected " + expected + ", found " + found(),
          () ->
              NearMiss.of(shown(node.textValue()), known).stream()
                  .findFirst()
                  .map(near -> "did you mean " + near + "?"));
    }
    return value;
  }

  /**
   * A whole number within bounds, written as a number or as text, decimal or hexadecimal.
   *
   * @param expected what it is, for people
   */
  public Optional<Long> number(BigInteger least, BigInteger most, String expected) {
    Optional<BigInteger> value = whole();
    return value.isPresent()
            && value.get().compareTo(least) >= 0
            && value.get().compareTo(most) <= 0
        ? value.map(BigInteger::longValue)
        : none(expected);
  }

  /** The same within bounds of 64 bits. */
  public Optional<Long> number(long least, long most) {
    return number(
        BigInteger.valueOf(least),
        BigInteger.valueOf(most),
        "a whole number from " + least + " to " + most);
  }

  private Optional<BigInteger> whole() {
    if (node.isNumber() && node.canConvertToExactIntegral()) {
      return Optional.of(node.bigIntegerValue());
    }
    String digits = node.isTextual() ? node.textValue().strip() : "";
    if (!NUMBER.matcher(digits).matches()) {
      return Optional.empty();
    }
    boolean isHex = digits.startsWith("0x") || digits.startsWith("0X");
    return Optional.of(isHex ? new BigInteger(digits.substring(2), 16) : new BigInteger(digits));
  }

  /** Reports that it is not what was expected. */
  public void expected(String what) {
    problem("expected " + what + ", found " + found());
  }

  /** Reports what is wrong with it. */
  public void problem(String text) {
    problem(text, Optional::empty);
  }

  private void problem(String text, Supplier<Optional<String>> suggestion) {
    problems.add(path(), text, suggestion);
  }

  private boolean requireObject() {
    if (!node.isObject()) {
      expected("an object");
    }
    return node.isObject();
  }

  private <T> Optional<T> none(String expected) {
    expected(expected);
    return Optional.empty();
  }

  private JsonPlace child(String name, JsonNode value) {
    return new JsonPlace(() -> pathOf(name), value, problems);
  }

  /** Put together when it is asked for: most places have no problem. */
  private String pathOf(String name) {
    String above = path();
    return PLAIN_NAME.matcher(name).matches()
        ? above + (above.isEmpty() ? "" : ".") + name
        : above + "[" + TextNode.valueOf(name) + "]";
  }

  private String found() {
    if (node.isMissingNode()) {
      return "nothing";
    }
    if (node.isNull()) {
      return "null";
    }
    if (node.isContainerNode()) {
      return node.isObject() ? "an object" : "an array";
    }
    return shown(node.toString());
  }

  private static String shown(String text) {
    return text.length() > SHOWN_CHARS ? text.substring(0, SHOWN_CHARS) + "..." : text;
  }
}
