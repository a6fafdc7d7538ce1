package io.wua.files.state.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wua.files.json.JsonPlace;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Values that are one text, number or truth value. */
public final class Scalars {
  /** A text. */
  public static final Form<String> TEXT = text("text", each -> each, each -> each);

  /** A moment. */
  public static final Form<Instant> INSTANT =
      text("a moment, as 2026-07-20T10:00:00Z", Instant::parse, Instant::toString);

  static final Form<Duration> DURATION =
      text("a duration, as PT1M30S", Duration::parse, Duration::toString);

  /** A UUID. */
  public static final Form<UUID> UUID_TEXT = text("a UUID", Scalars::uuid, UUID::toString);

  static final Form<URI> ADDRESS = text("a URI", URI::create, URI::toString);
  static final Form<Long> WHOLE = whole(Long.MIN_VALUE, Long.MAX_VALUE, each -> each);

  /** A whole number of 32 bits. */
  public static final Form<Integer> SMALL =
      whole(Integer.MIN_VALUE, Integer.MAX_VALUE, Math::toIntExact);

  /** True or false. */
  public static final Form<Boolean> TRUTH =
      new Form<>() {
        @Override
        public JsonNode write(Boolean value) {
          return BooleanNode.valueOf(value);
        }

        @Override
        public Boolean read(JsonPlace place) throws BadValue {
          return place.truth().orElseThrow(BadValue::new);
        }
      };

  private Scalars() {}

  /**
   * A text in a form of its own.
   *
   * @param expected what it is, for people
   * @param read throws IllegalArgumentException or DateTimeException where it is not that
   */
  static <T> Form<T> text(String expected, Function<String, T> read, Function<T, String> write) {
    return new Form<>() {
      @Override
      public JsonNode write(T value) {
        return TextNode.valueOf(write.apply(value));
      }

      @Override
      public T read(JsonPlace place) throws BadValue {
        return place.read(expected, this::tryRead).orElseThrow(BadValue::new);
      }

      private Optional<T> tryRead(String text) {
        try {
          return Optional.of(read.apply(text));
        } catch (IllegalArgumentException | DateTimeException notThat) {
          return Optional.empty();
        }
      }
    };
  }

  /** One of the names of an enum. */
  public static <E extends Enum<E>> Form<E> word(Class<E> words) {
    List<String> known = Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
    return new Form<>() {
      @Override
      public JsonNode write(E value) {
        return TextNode.valueOf(value.name());
      }

      @Override
      public E read(JsonPlace place) throws BadValue {
        return place.word(known, this::named).orElseThrow(BadValue::new);
      }

      private Optional<E> named(String text) {
        return known.contains(text) ? Optional.of(Enum.valueOf(words, text)) : Optional.empty();
      }
    };
  }

  private static <N extends Number> Form<N> whole(long least, long most, Function<Long, N> as) {
    return new Form<>() {
      @Override
      public JsonNode write(N value) {
        return LongNode.valueOf(value.longValue());
      }

      @Override
      public N read(JsonPlace place) throws BadValue {
        return place.number(least, most).map(as).orElseThrow(BadValue::new);
      }
    };
  }

  /** The JDK reads shorter texts too, as other UUIDs than people mean. */
  private static UUID uuid(String text) {
    UUID read = UUID.fromString(text);
    if (!read.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException(text);
    }
    return read;
  }
}
