package io.wua.files.state.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wua.files.json.JsonPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Several values of one form, as an array. Sets and maps are written in the order of their text, so
 * that equal values make equal files; a map is an array of objects, because the names of an object
 * would mix data with words of the format.
 */
public final class Several {
  private Several() {}

  /** A list. */
  public static <T> Form<List<T>> list(Form<T> each) {
    return new Form<>() {
      @Override
      public JsonNode write(List<T> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(each.write(value)));
        return array;
      }

      @Override
      public List<T> read(JsonPlace place) throws BadValue {
        if (!place.isArray()) {
          place.expected("an array");
          throw new BadValue();
        }
        List<T> values = new ArrayList<>();
        for (JsonPlace item : place.items()) {
          values.add(each.read(item));
        }
        return values;
      }
    };
  }

  /** A set. */
  public static <T> Form<Set<T>> set(Form<T> each) {
    Form<List<T>> list = list(each);
    return new Form<>() {
      @Override
      public JsonNode write(Set<T> values) {
        return list.write(values.stream().sorted(Comparator.comparing(String::valueOf)).toList());
      }

      @Override
      public Set<T> read(JsonPlace place) throws BadValue {
        return new HashSet<>(list.read(place));
      }
    };
  }

  /** A map whose keys and values have these names. */
  static <K, V> Form<Map<K, V>> map(String keyName, Form<K> key, String valueName, Form<V> value) {
    Form<List<Map.Entry<K, V>>> list =
        list(
            new ObjectForm<>(
                (entry, out) ->
                    out.put(keyName, key, entry.getKey()).put(valueName, value, entry.getValue()),
                in -> Map.entry(in.need(keyName, key), in.need(valueName, value))));
    return new Form<>() {
      @Override
      public JsonNode write(Map<K, V> values) {
        return list.write(
            values.entrySet().stream()
                .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
                .toList());
      }

      @Override
      public Map<K, V> read(JsonPlace place) throws BadValue {
        Map<K, V> values = new HashMap<>();
        for (Map.Entry<K, V> entry : list.read(place)) {
          if (values.put(entry.getKey(), entry.getValue()) != null) {
            place.problem("has " + entry.getKey() + " twice");
            throw new BadValue();
          }
        }
        return values;
      }
    };
  }
}
