package io.wua.windows.automation.jna;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.CallbackThreadInitializer;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import java.util.Arrays;
import java.util.List;

/**
 * An {@code IDispatch} object of our own that does nothing. It admits to {@code IUnknown} and
 * {@code IDispatch} alone: the agent calls an object that claims one of its callback interfaces
 * through another table (<a
 * href="https://learn.microsoft.com/windows/win32/wua_sdk/guidelines-for-asynchronous-wua-operations">guidelines
 * for asynchronous operations</a>). There is one, and it lives as long as the JVM: the agent's
 * threads may hold it longer than any search.
 */
final class IdleCallback {
  private static final int S_OK = 0;
  private static final int E_NOINTERFACE = 0x80004002;
  private static final int E_NOTIMPL = 0x80004001;

  /** Held here against the collector, as their native addresses are not. */
  private static final List<Callback> TABLE = table();

  private static final Memory ADDRESSES = addresses();
  private static final Memory OBJECT = object();

  /** {@code QueryInterface}. */
  interface Query extends StdCallCallback {
    int query(Pointer self, Pointer iid, Pointer out);
  }

  /** {@code AddRef} and {@code Release}. */
  interface Count extends StdCallCallback {
    int count(Pointer self);
  }

  /** The members that tell of types and names. */
  interface Untold extends StdCallCallback {
    int untold(Pointer self);
  }

  /** {@code Invoke}. */
  interface Invoke extends StdCallCallback {
    int invoke(
        Pointer self,
        int number,
        Pointer iid,
        int locale,
        short flags,
        Pointer params,
        Pointer result,
        Pointer exception,
        Pointer badArgument);
  }

  private IdleCallback() {}

  static Pointer pointer() {
    return OBJECT;
  }

  private static List<Callback> table() {
    byte[] unknown = Guid.bytes(Guid.IID_IUNKNOWN);
    byte[] dispatch = Guid.bytes(Guid.IID_IDISPATCH);
    Query query =
        (self, iid, out) -> {
          byte[] asked = iid.getByteArray(0, Guid.SIZE);
          boolean known = Arrays.equals(asked, unknown) || Arrays.equals(asked, dispatch);
          out.setPointer(0, known ? self : null);
          return known ? S_OK : E_NOINTERFACE;
        };
    Count forever = self -> 1;
    Untold untold = self -> E_NOTIMPL;
    Invoke idle = (self, number, iid, locale, flags, params, result, exception, bad) -> S_OK;
    return List.of(query, forever, forever, untold, untold, untold, idle);
  }

  private static Memory addresses() {
    CallbackThreadInitializer daemon =
        new CallbackThreadInitializer(true, true, "wua-windows-callback");
    Memory addresses = new Memory((long) TABLE.size() * Long.BYTES);
    for (int slot = 0; slot < TABLE.size(); slot++) {
      Native.setCallbackThreadInitializer(TABLE.get(slot), daemon);
      addresses.setPointer(
          (long) slot * Long.BYTES, CallbackReference.getFunctionPointer(TABLE.get(slot)));
    }
    return addresses;
  }

  private static Memory object() {
    Memory object = new Memory(Long.BYTES);
    object.setPointer(0, ADDRESSES);
    return object;
  }
}
