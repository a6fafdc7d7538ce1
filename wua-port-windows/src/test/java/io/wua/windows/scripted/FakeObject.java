package io.wua.windows.scripted;

import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an object of the scripted agent answers. Values are written as String, Boolean, Integer,
 * Instant, BigDecimal, FakeObject, null for absent, or a {@link Value}.
 */
public final class FakeObject {
  /** What a member does. */
  @FunctionalInterface
  public interface Member {
    /** Answers. */
    @Nullable Object use(List<Value> arguments) throws AutomationException;
  }

  private static final int INVALID_INDEX = 0x80240007;

  private final String shape;
  private final Map<String, Member> members = new HashMap<>();
  private final Map<String, Value> written = new HashMap<>();

  private FakeObject(String shape) {
    this.shape = shape;
  }

  /** An object without members; those of one shape have the same numbers for their members. */
  public static FakeObject of(String shape) {
    return new FakeObject(shape);
  }

  /** A collection. */
  public static FakeObject list(List<?> items) {
    return of("Collection")
        .with("Count", items.size())
        .doing(
            "Item",
            arguments -> {
              int index = ((Value.Int) arguments.get(0)).number();
              if (index < 0 || index >= items.size()) {
                throw new AutomationException("Item", INVALID_INDEX, "");
              }
              return items.get(index);
            });
  }

  /** The same as a list of arguments. */
  public static FakeObject list(Object... items) {
    return list(List.of(items));
  }

  /** A property. */
  public FakeObject with(String member, @Nullable Object value) {
    return doing(member, arguments -> value);
  }

  /** A method, or a property that is worked out. */
  public FakeObject doing(String member, Member action) {
    members.put(member, action);
    return this;
  }

  /** A member that fails. */
  public FakeObject failing(String member, int code) {
    return doing(
        member,
        arguments -> {
          throw new AutomationException(member, code, "told to fail");
        });
  }

  /** A member that older versions lack. */
  public FakeObject without(String member) {
    members.remove(member);
    return this;
  }

  /** What was last written to a property. */
  public @Nullable Value written(String member) {
    return written.get(member);
  }

  /** What a property without arguments holds now. */
  public @Nullable Object read(String member) throws AutomationException {
    return use(member, List.of());
  }

  String shape() {
    return shape;
  }

  @Nullable Object use(String member, List<Value> arguments) throws AutomationException {
    Member action = members.get(member);
    if (action == null) {
      throw new AutomationException(member, AutomationException.UNKNOWN_NAME, "");
    }
    return action.use(arguments);
  }

  void write(String member, Value value) {
    written.put(member, value);
  }

  @Override
  public String toString() {
    return shape;
  }
}
