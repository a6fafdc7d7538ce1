package io.wua.windows.automation.jna;

import com.sun.jna.Pointer;
import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.AutomationObject;
import io.wua.windows.automation.Value;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A pointer to {@code IDispatch} that holds one reference. */
final class DispatchObject implements AutomationObject {
  private final JnaAutomation session;
  private final Pointer pointer;
  private @Nullable String kind;
  private boolean released;

  DispatchObject(JnaAutomation session, Pointer pointer) {
    this.session = session;
    this.pointer = pointer;
  }

  @Override
  public void knownAs(String name) {
    kind = name;
  }

  @Override
  public Value get(String member) throws AutomationException {
    return invoke(member, CallFrame.READ, List.of());
  }

  @Override
  public void put(String member, Value value) throws AutomationException {
    invoke(member, CallFrame.WRITE, List.of(value));
  }

  @Override
  public Value call(String member, Value... arguments) throws AutomationException {
    return invoke(member, CallFrame.READ, List.of(arguments));
  }

  @Override
  public void close() {
    session.checkThread();
    if (!released) {
      released = true;
      session.forget(this);
      CallFrame.release(pointer);
    }
  }

  /** The pointer, for calls; the reference stays here. */
  Pointer pointer() {
    session.checkThread();
    if (released) {
      throw new IllegalStateException("the object is used after its release");
    }
    return pointer;
  }

  private Value invoke(String member, int flags, List<Value> arguments) throws AutomationException {
    String known = kind;
    if (known == null) {
      return session
          .frame()
          .invoke(pointer(), session.frame().number(pointer(), member), member, flags, arguments);
    }
    OptionalInt remembered = session.numbers().find(known, member);
    int number =
        remembered.isPresent() ? remembered.getAsInt() : session.frame().number(pointer(), member);
    Value value = session.frame().invoke(pointer(), number, member, flags, arguments);
    session.numbers().remember(known, member, number);
    return value;
  }
}
