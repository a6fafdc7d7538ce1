package io.wua.files.state.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.files.json.JsonPlace;
import java.util.Map;
import java.util.Optional;

/**
 * A record, as an object. What is absent is not written. Names that are not known are passed over:
 * a later agent of the same schema may have written them.
 */
public final class ObjectForm<T> implements Form<T> {
  private final Writing<T> writing;
  private final Reading<T> reading;

  /**
   * By its parts.
   *
   * @param reading may throw IllegalArgumentException where the parts do not fit together
   */
  public ObjectForm(Writing<T> writing, Reading<T> reading) {
    this.writing = writing;
    this.reading = reading;
  }

  /** Puts the parts of a value into an object. */
  @FunctionalInterface
  public interface Writing<T> {
    /** Puts them there. */
    void write(T value, Out out);
  }

  /** Makes the value of its parts. */
  @FunctionalInterface
  public interface Reading<T> {
    /**
     * Makes it.
     *
     * @throws BadValue where a part is not of its form
     */
    T read(In in) throws BadValue;
  }

  /** The object that is written. */
  public static final class Out {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    private Out() {}

    /** A part that is always there. */
    public <V> Out put(String name, Form<V> form, V value) {
      node.set(name, form.write(value));
      return this;
    }

    /** A part that may be absent. */
    public <V> Out put(String name, Form<V> form, Optional<V> value) {
      value.ifPresent(present -> node.set(name, form.write(present)));
      return this;
    }
  }

  /** The object that is read. */
  public static final class In {
    private final JsonPlace owner;
    private final Map<String, JsonPlace> byName;

    private In(JsonPlace owner) {
      this.owner = owner;
      this.byName = owner.named();
    }

    /** A part that is always there. */
    public <V> V need(String name, Form<V> form) throws BadValue {
      JsonPlace place = byName.get(name);
      if (place == null) {
        owner.problem("lacks its property " + name);
        throw new BadValue();
      }
      return form.read(place);
    }

    /** A part that may be absent. */
    public <V> Optional<V> maybe(String name, Form<V> form) throws BadValue {
      JsonPlace place = byName.get(name);
      return place == null ? Optional.empty() : Optional.of(form.read(place));
    }
  }

  @Override
  public JsonNode write(T value) {
    Out out = new Out();
    writing.write(value, out);
    return out.node;
  }

  @Override
  public T read(JsonPlace place) throws BadValue {
    if (!place.isObject()) {
      place.expected("an object");
      throw new BadValue();
    }
    try {
      return reading.read(new In(place));
    } catch (IllegalArgumentException refused) {
      place.problem("holds what cannot be: " + refused.getMessage());
      throw new BadValue();
    }
  }
}
