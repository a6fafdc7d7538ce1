package io.wua.catalog.prepared.encoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of several records: its place in the list of them, then the record. */
final class ChoiceCodec implements Codec {
  private final String name;
  private final Map<Class<?>, Integer> places = new HashMap<>();
  private final List<Codec> kinds = new ArrayList<>();

  /** A codec whose kinds are added later, so that they may hold the choice itself. */
  ChoiceCodec(Class<?> type) {
    this.name = type.getName();
  }

  void add(Class<?> kind, Codec codec) {
    places.put(kind, kinds.size());
    kinds.add(codec);
  }

  @Override
  public void write(ByteSink out, Object value) {
    Integer place = places.get(value.getClass());
    if (place == null) {
      throw new IllegalStateException(value.getClass() + " is not a known kind of " + name);
    }
    out.count(place);
    kinds.get(place).write(out, value);
  }

  @Override
  public Object read(ByteSource in) {
    return kinds.get(in.size()).read(in);
  }
}
