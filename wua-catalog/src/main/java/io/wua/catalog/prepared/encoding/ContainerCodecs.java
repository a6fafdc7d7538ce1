package io.wua.catalog.prepared.encoding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Optional values, lists and sets of one type each. */
final class ContainerCodecs {
  private ContainerCodecs() {}

  static Codec optional(Codec element) {
    return ScalarCodecs.of(
        (out, value) -> {
          Optional<?> optional = (Optional<?>) value;
          out.octet(optional.isPresent() ? 1 : 0);
          optional.ifPresent(it -> element.write(out, it));
        },
        in -> in.octet() == 0 ? Optional.empty() : Optional.of(element.read(in)));
  }

  static Codec list(Codec element) {
    return collection(element, List::copyOf);
  }

  static Codec set(Codec element) {
    return collection(element, Set::copyOf);
  }

  static Codec sortedSet(Codec element) {
    return collection(element, TreeSet::new);
  }

  private static Codec collection(Codec element, Function<List<Object>, Object> maker) {
    return ScalarCodecs.of(
        (out, value) -> {
          Collection<?> collection = (Collection<?>) value;
          out.count(collection.size());
          collection.forEach(it -> element.write(out, it));
        },
        in -> {
          int size = in.size();
          List<Object> elements = new ArrayList<>(Math.min(size, 1024));
          for (int i = 0; i < size; i++) {
            elements.add(element.read(in));
          }
          return maker.apply(elements);
        });
  }
}
