package io.wua.windows.automation.jna;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.Value;
import io.wua.windows.automation.VariantBytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one call through {@code IDispatch}, used again for each call of a session (<a
 * href="https://learn.microsoft.com/windows/win32/api/oaidl/nf-oaidl-idispatch-invoke">IDispatch::Invoke</a>).
 * After a call nothing in it is owned any more: values are copied, strings freed.
 */
final class CallFrame implements AutoCloseable {
  /** DISPATCH_METHOD and DISPATCH_PROPERTYGET together, as scripting languages read. */
  static final int READ = 3;

  /** DISPATCH_PROPERTYPUT. */
  static final int WRITE = 4;

  private static final int SLOT_RELEASE = 2;
  private static final int SLOT_NAMES = 5;
  private static final int SLOT_INVOKE = 6;
  private static final int LOCALE = 0x409;
  private static final int DISPID_PROPERTYPUT = -3;
  private static final int MOST_ARGUMENTS = 8;
  private static final int LONGEST_NAME = 63;

  // DISPPARAMS: arguments, numbers of named ones, how many of each.
  private static final int PARAMS = 0;
  private static final int PARAMS_NAMED = PARAMS + 8;
  private static final int PARAMS_COUNT = PARAMS + 16;
  private static final int PARAMS_NAMED_COUNT = PARAMS + 20;
  private static final int RESULT = 24;
  private static final int EXCEPTION = RESULT + VariantBytes.SIZE;
  private static final int EXCEPTION_SIZE = 64;
  private static final int BAD_ARGUMENT = EXCEPTION + EXCEPTION_SIZE;
  private static final int NAMED = BAD_ARGUMENT + 4;
  private static final int NAMES = NAMED + 4;
  private static final int NUMBER = NAMES + 8;
  private static final int ARGUMENTS = NUMBER + 8;
  private static final int NAME = ARGUMENTS + MOST_ARGUMENTS * VariantBytes.SIZE;
  private static final int SIZE = NAME + (LONGEST_NAME + 1) * 2;

  /** Turns a pointer that carries one reference into an object that owns it. */
  @FunctionalInterface
  interface Adopter {
    DispatchObject adopt(Pointer pointer);
  }

  private final Memory memory = new Memory(SIZE);
  private final Memory noInterface = Guid.memory(Guid.NONE);
  private final Adopter adopter;

  CallFrame(Adopter adopter) {
    this.adopter = adopter;
  }

  /** Looks a name up. */
  int number(Pointer object, String name) throws AutomationException {
    if (name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a member's name of " + name.length() + " characters");
    }
    memory.setWideString(NAME, name);
    memory.setPointer(NAMES, memory.share(NAME));
    int code =
        call(object, SLOT_NAMES, noInterface, memory.share(NAMES), 1, LOCALE, memory.share(NUMBER));
    if (code < 0) {
      throw new AutomationException(name, code, "");
    }
    return memory.getInt(NUMBER);
  }

  /** Calls a member by its number; the name is for messages. */
  Value invoke(Pointer object, int number, String name, int flags, List<Value> arguments)
      throws AutomationException {
    if (arguments.size() > MOST_ARGUMENTS) {
      throw new IllegalArgumentException(arguments.size() + " arguments");
    }
    memory.clear();
    try {
      setArguments(arguments);
      if (flags == WRITE) {
        memory.setInt(NAMED, DISPID_PROPERTYPUT);
        memory.setPointer(PARAMS_NAMED, memory.share(NAMED));
        memory.setInt(PARAMS_NAMED_COUNT, 1);
      }
      int code =
          call(
              object,
              SLOT_INVOKE,
              number,
              noInterface,
              LOCALE,
              (short) flags,
              memory.share(PARAMS),
              flags == WRITE ? null : memory.share(RESULT),
              memory.share(EXCEPTION),
              memory.share(BAD_ARGUMENT));
      if (code < 0) {
        throw failure(name, code);
      }
      return takeResult();
    } finally {
      for (int i = 0; i < arguments.size(); i++) {
        freeArgument(i);
      }
    }
  }

  /** Gives one reference back. */
  static void release(Pointer object) {
    call(object, SLOT_RELEASE);
  }

  @Override
  public void close() {
    memory.close();
    noInterface.close();
  }

  private static int call(Pointer object, int slot, @Nullable Object... arguments) {
    Pointer entry = object.getPointer(0).getPointer((long) slot * Long.BYTES);
    @Nullable Object[] all = new Object[arguments.length + 1];
    all[0] = object;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Function.getFunction(entry, Function.ALT_CONVENTION).invokeInt(all);
  }

  /** The last argument comes first. */
  private void setArguments(List<Value> arguments) {
    int count = arguments.size();
    memory.setPointer(PARAMS, memory.share(ARGUMENTS));
    memory.setInt(PARAMS_COUNT, count);
    for (int i = 0; i < count; i++) {
      setArgument(argument(count - 1 - i), arguments.get(i));
    }
  }

  private static int argument(int place) {
    return ARGUMENTS + place * VariantBytes.SIZE;
  }

  private void setArgument(int at, Value value) {
    int content = at + VariantBytes.VALUE;
    if (value instanceof Value.Text text) {
      char[] chars = text.text().toCharArray();
      memory.setPointer(content, OleAut32.INSTANCE.SysAllocStringLen(chars, chars.length));
      memory.setShort(at, (short) VariantBytes.VT_BSTR);
    } else if (value instanceof Value.Int number) {
      memory.setInt(content, number.number());
      memory.setShort(at, (short) VariantBytes.VT_I4);
    } else if (value instanceof Value.Flag flag) {
      memory.setShort(content, (short) (flag.set() ? -1 : 0));
      memory.setShort(at, (short) VariantBytes.VT_BOOL);
    } else if (value instanceof Value.Ref ref && ref.object() instanceof DispatchObject object) {
      memory.setPointer(content, object.pointer());
      memory.setShort(at, (short) VariantBytes.VT_DISPATCH);
    } else if (!(value instanceof Value.Absent)) {
      throw new IllegalArgumentException("cannot be an argument: " + value);
    }
  }

  /** Strings that we made are ours; objects that we lent are not to be cleared. */
  private void freeArgument(int place) {
    int at = argument(place);
    if (memory.getShort(at) == VariantBytes.VT_BSTR) {
      OleAut32.INSTANCE.SysFreeString(memory.getPointer(at + VariantBytes.VALUE));
    }
    memory.setShort(at, (short) 0);
  }

  private Value takeResult() {
    byte[] bytes = memory.getByteArray(RESULT, VariantBytes.SIZE);
    Pointer content = memory.getPointer(RESULT + VariantBytes.VALUE);
    int type = VariantBytes.type(bytes);
    if (type == VariantBytes.VT_DISPATCH) {
      // The reference moves to the new object, so this VARIANT must not be cleared.
      return content == null ? new Value.Absent() : new Value.Ref(adopter.adopt(content));
    }
    Value value =
        type == VariantBytes.VT_BSTR
            ? new Value.Text(ExceptionRecord.string(content))
            : VariantBytes.plain(bytes);
    OleAut32.INSTANCE.VariantClear(memory.share(RESULT));
    return value;
  }

  private AutomationException failure(String name, int code) {
    OleAut32.INSTANCE.VariantClear(memory.share(RESULT));
    return code == AutomationException.EXCEPTION
        ? new ExceptionRecord(memory.share(EXCEPTION)).take(name)
        : new AutomationException(name, code, "");
  }
}
