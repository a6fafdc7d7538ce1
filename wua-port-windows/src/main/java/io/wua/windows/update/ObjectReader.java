package io.wua.windows.update;

import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.AutomationObject;
import io.wua.windows.automation.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one object, and notes the names of those that could not be read: missing,
 * failing, or of an unexpected type. Only the end of the session stops it.
 */
final class ObjectReader {
  /** Reads something of an object that may fail. */
  @FunctionalInterface
  interface Step<T> {
    T of(AutomationObject object) throws AutomationException;
  }

  /** Takes an item of a collection. */
  @FunctionalInterface
  private interface Taker {
    void take(Value item) throws AutomationException;
  }

  private final AutomationObject object;
  private final TreeSet<String> unread = new TreeSet<>();

  ObjectReader(AutomationObject object) {
    this.object = object;
  }

  /** The names of the members that could not be read so far. */
  List<String> unread() {
    return List.copyOf(unread);
  }

  /** Notes a member whose value cannot be right. */
  void refuse(String member) {
    unread.add(member);
  }

  /** A text; the agent gives NULL for an empty one. */
  String text(String member) throws AutomationException {
    Value value = value(member);
    if (value instanceof Value.Text text) {
      return text.text();
    }
    note(member, value instanceof Value.Absent);
    return "";
  }

  /** A flag; empty where it could not be read. */
  Optional<Boolean> flag(String member) throws AutomationException {
    if (value(member) instanceof Value.Flag flag) {
      return Optional.of(flag.set());
    }
    note(member, false);
    return Optional.empty();
  }

  /** A number; empty where it could not be read. */
  OptionalInt number(String member) throws AutomationException {
    if (value(member) instanceof Value.Int number) {
      return OptionalInt.of(number.number());
    }
    note(member, false);
    return OptionalInt.empty();
  }

  /** A number beyond 32 bits; empty where it could not be read. */
  Optional<BigDecimal> decimal(String member) throws AutomationException {
    if (value(member) instanceof Value.Decimal decimal) {
      return Optional.of(decimal.number());
    }
    note(member, false);
    return Optional.empty();
  }

  /** A moment; empty where there is none, too. */
  Optional<Instant> time(String member) throws AutomationException {
    Value value = value(member);
    if (value instanceof Value.Time time) {
      return Optional.of(time.moment());
    }
    note(member, value instanceof Value.Absent);
    return Optional.empty();
  }

  /** Something of the object that a member holds; empty where it holds the null object, too. */
  <T> Optional<T> inside(String member, Step<T> step) throws AutomationException {
    Value value = value(member);
    if (!(value instanceof Value.Ref ref)) {
      note(member, value instanceof Value.Absent);
      return Optional.empty();
    }
    try (AutomationObject held = ref.object()) {
      return Optional.of(step.of(held));
    } catch (AutomationException e) {
      return refused(member, e);
    }
  }

  /** Something of each object in the collection that a member holds; what fails is left out. */
  <T> List<T> each(String member, String kindOfItem, Step<Optional<T>> step)
      throws AutomationException {
    List<T> all = new ArrayList<>();
    items(
        member,
        item -> {
          if (!(item instanceof Value.Ref ref)) {
            refuse(member);
            return;
          }
          try (AutomationObject held = ref.object()) {
            held.knownAs(kindOfItem);
            step.of(held).ifPresent(all::add);
          }
        });
    return all;
  }

  /** The texts in the collection that a member holds. */
  List<String> texts(String member) throws AutomationException {
    List<String> all = new ArrayList<>();
    items(
        member,
        item -> {
          if (item instanceof Value.Text text) {
            all.add(text.text());
          } else {
            refuse(member);
          }
        });
    return all;
  }

  private void items(String member, Taker taker) throws AutomationException {
    inside(
        member,
        held -> {
          AgentCollection collection = new AgentCollection(held);
          int size = collection.size();
          for (int i = 0; i < size; i++) {
            try {
              taker.take(collection.item(i));
            } catch (AutomationException e) {
              refused(member, e);
            }
          }
          return size;
        });
  }

  private @Nullable Value value(String member) throws AutomationException {
    try {
      return object.get(member);
    } catch (AutomationException e) {
      refused(member, e);
      return null;
    }
  }

  private <T> Optional<T> refused(String member, AutomationException e) throws AutomationException {
    if (e.endsSession()) {
      throw e;
    }
    unread.add(member);
    return Optional.empty();
  }

  private void note(String member, boolean fine) {
    if (!fine) {
      unread.add(member);
    }
  }
}
