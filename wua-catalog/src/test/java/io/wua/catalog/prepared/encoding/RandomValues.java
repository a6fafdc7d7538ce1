package io.wua.catalog.prepared.encoding;

import io.wua.catalog.rule.HostRule;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Random values of any type that has a binary form, made through its constructors. Shares no code
 * with what finds the forms.
 */
final class RandomValues {
  private static final List<String> TEXTS =
      List.of("", "1", "5012170", "SOFTWARE\\Acme", "Größe 日本 \uD83D\uDE00", "a".repeat(300));
  private static final int LEVELS = 12;
  private static final int TRIES = 1000;

  private final SplittableRandom random;

  RandomValues(SplittableRandom random) {
    this.random = random;
  }

  /** A value of that class. */
  <T> T of(Class<T> type) {
    return type.cast(value(type, LEVELS));
  }

  private Object value(Type type, int levels) {
    if (type instanceof ParameterizedType generic) {
      return container(generic, levels);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == boolean.class) {
      return random.nextBoolean();
    }
    if (plain == int.class || plain == Integer.class) {
      return random.nextBoolean() ? random.nextInt(4) : random.nextInt();
    }
    if (plain == long.class || plain == Long.class) {
      return random.nextBoolean() ? random.nextLong(4) : random.nextLong();
    }
    if (plain == String.class) {
      return text();
    }
    if (plain == UUID.class) {
      return new UUID(random.nextLong(), random.nextLong());
    }
    if (plain == Instant.class) {
      return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }
    if (plain == URI.class) {
      return URI.create("http://example.com/" + random.nextInt());
    }
    if (plain == OptionalLong.class) {
      return random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong());
    }
    if (plain.isEnum()) {
      return one(Arrays.asList(plain.getEnumConstants()));
    }
    if (plain.isRecord()) {
      return record(plain, levels);
    }
    return value(one(kinds(plain, levels)), levels - 1);
  }

  /** The kinds of a choice; at the bottom those alone that hold no further choice. */
  private static List<Class<?>> kinds(Class<?> choice, int levels) {
    List<Class<?>> kinds = new ArrayList<>();
    for (Class<?> kind : choice.getPermittedSubclasses()) {
      kinds.addAll(kind == HostRule.class ? HostRules.KINDS : List.of(kind));
    }
    return levels > 0 ? kinds : kinds.stream().filter(kind -> !mentions(kind, choice)).toList();
  }

  private static boolean mentions(Class<?> kind, Class<?> choice) {
    return Arrays.stream(kind.getRecordComponents())
        .anyMatch(it -> it.getGenericType().getTypeName().contains(choice.getTypeName()));
  }

  private Object container(ParameterizedType type, int levels) {
    List<Object> elements = new ArrayList<>();
    int size = random.nextInt(3);
    for (int i = 0; i < size; i++) {
      elements.add(value(type.getActualTypeArguments()[0], levels - 1));
    }
    Type raw = type.getRawType();
    if (raw == Optional.class) {
      return elements.stream().findFirst();
    }
    if (raw == SortedSet.class) {
      return new TreeSet<>(elements);
    }
    return raw == Set.class ? Set.copyOf(new HashSet<>(elements)) : List.copyOf(elements);
  }

  private Object record(Class<?> type, int levels) {
    RecordComponent[] components = type.getRecordComponents();
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Object[] values =
          Arrays.stream(components).map(it -> value(it.getGenericType(), levels - 1)).toArray();
      try {
        return constructor(type, components).newInstance(values);
      } catch (InvocationTargetException refused) {
        // Not every combination is valid: another one is tried.
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(type + " has no public constructor", e);
      }
    }
    throw new AssertionError("no valid " + type + " in " + TRIES + " tries");
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components)
      throws NoSuchMethodException {
    return type.getConstructor(
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
  }

  private String text() {
    if (random.nextInt(3) > 0) {
      return one(TEXTS);
    }
    StringBuilder hex = new StringBuilder();
    int length = random.nextBoolean() ? 40 : 64;
    random.ints(length, 0, 16).forEach(digit -> hex.append(Character.forDigit(digit, 16)));
    return hex.toString();
  }

  private <E> E one(List<E> list) {
    return list.get(random.nextInt(list.size()));
  }
}
