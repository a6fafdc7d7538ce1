package io.wua.catalog.prepared.encoding;

import io.wua.catalog.rule.HostRule;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * Finds the codec of a type: a scalar, an optional value or collection, an enum, a record, or a
 * sealed choice of records. Writes down the shape of all that it meets; two books that met the same
 * shapes read each other's bytes.
 */
final class CodecBook {
  private final Map<Type, Codec> codecs = new HashMap<>(ScalarCodecs.BY_TYPE);
  private final StringBuilder shape = new StringBuilder();

  Codec codec(Type type) {
    Codec known = codecs.get(type);
    if (known != null) {
      return known;
    }
    if (type instanceof ParameterizedType generic) {
      Codec codec = container(generic);
      codecs.put(type, codec);
      return codec;
    }
    if (type instanceof Class<?> plain) {
      return plain(plain);
    }
    throw unknown(type);
  }

  /** The shapes of all types that it met, as text. */
  String shape() {
    return shape.toString();
  }

  private Codec container(ParameterizedType type) {
    Codec element = codec(type.getActualTypeArguments()[0]);
    Type raw = type.getRawType();
    if (raw == Optional.class) {
      return ContainerCodecs.optional(element);
    }
    if (raw == List.class) {
      return ContainerCodecs.list(element);
    }
    if (raw == SortedSet.class) {
      return ContainerCodecs.sortedSet(element);
    }
    if (raw == Set.class) {
      return ContainerCodecs.set(element);
    }
    throw unknown(type);
  }

  private Codec plain(Class<?> type) {
    if (type.isEnum()) {
      return enumeration(type);
    }
    if (type.isRecord()) {
      return record(type);
    }
    if (type.isSealed()) {
      return choice(type);
    }
    throw unknown(type);
  }

  private Codec enumeration(Class<?> type) {
    Object[] constants = type.getEnumConstants();
    Codec codec =
        ScalarCodecs.of(
            (out, value) -> out.count(((Enum<?>) value).ordinal()), in -> constants[in.size()]);
    codecs.put(type, codec);
    shape.append(type.getName());
    for (Object constant : constants) {
      shape.append(' ').append(((Enum<?>) constant).name());
    }
    shape.append('\n');
    return codec;
  }

  private Codec record(Class<?> type) {
    RecordCodec codec = new RecordCodec(type);
    codecs.put(type, codec);
    shape.append(type.getName());
    for (RecordComponent component : type.getRecordComponents()) {
      shape.append(' ').append(component.getGenericType()).append(' ').append(component.getName());
    }
    shape.append('\n');
    for (RecordComponent component : type.getRecordComponents()) {
      codec.add(component, codec(component.getGenericType()));
    }
    return codec;
  }

  private Codec choice(Class<?> type) {
    ChoiceCodec codec = new ChoiceCodec(type);
    codecs.put(type, codec);
    List<Class<?>> kinds =
        Arrays.stream(type.getPermittedSubclasses()).flatMap(this::kinds).toList();
    shape.append(type.getName()).append(" is ").append(kinds).append('\n');
    for (Class<?> kind : kinds) {
      codec.add(kind, codec(kind));
    }
    return codec;
  }

  /** What stands behind one branch of a choice; that of rules about hosts is open. */
  private Stream<Class<?>> kinds(Class<?> branch) {
    return branch == HostRule.class
        ? HostRules.KINDS.stream().map(kind -> kind)
        : Stream.of(branch);
  }

  private static IllegalStateException unknown(Type type) {
    return new IllegalStateException("there is no binary form for " + type);
  }
}
