package io.wua.catalog.prepared.encoding;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A record: its components one after the other. Reading goes through the canonical constructor, so
 * that what is read is as valid as what was written.
 */
final class RecordCodec implements Codec {
  private final Constructor<?> constructor;
  private final List<Method> accessors = new ArrayList<>();
  private final List<Codec> components = new ArrayList<>();

  /** A codec whose components are added later, so that records may hold themselves. */
  RecordCodec(Class<?> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      constructor = type.getDeclaredConstructor(types);
      // Records that only their own package knows have forms too.
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its canonical constructor", e);
    }
  }

  void add(RecordComponent component, Codec codec) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    accessors.add(accessor);
    components.add(codec);
  }

  @Override
  public void write(ByteSink out, Object value) {
    for (int i = 0; i < components.size(); i++) {
      try {
        components.get(i).write(out, accessors.get(i).invoke(value));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(accessors.get(i) + " cannot be read", e);
      }
    }
  }

  @Override
  public Object read(ByteSource in) {
    Object[] values = new Object[components.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = components.get(i).read(in);
    }
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(constructor + " refuses what was written", e);
    }
  }
}
