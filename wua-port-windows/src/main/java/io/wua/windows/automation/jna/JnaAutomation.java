package io.wua.windows.automation.jna;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.PointerByReference;
import io.wua.windows.automation.Automation;
import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.AutomationObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A session with COM in the multi-threaded apartment. Objects are kept in the order in which they
 * came, and released in the contrary one.
 */
public final class JnaAutomation implements Automation {
  private static final int MULTI_THREADED = 0;
  private static final int IN_PROCESS = 1;

  /** ERROR_MOD_NOT_FOUND as HRESULT. */
  private static final int MODULE_NOT_FOUND = 0x8007007E;

  private final Thread thread = Thread.currentThread();
  private final Set<DispatchObject> objects = new LinkedHashSet<>();
  private final MemberNumbers numbers = new MemberNumbers();
  private final CallFrame frame = new CallFrame(this::adopt);

  private JnaAutomation() {}

  /**
   * Joins COM on this thread, which must not be in a single-threaded apartment.
   *
   * @throws AutomationException where COM refuses, or JNA's native part cannot be loaded
   */
  public static Automation open() throws AutomationException {
    int code;
    try {
      code = Ole32.INSTANCE.CoInitializeEx(null, MULTI_THREADED);
    } catch (LinkageError e) {
      throw unloadable(e);
    }
    if (code < 0) {
      throw new AutomationException("CoInitializeEx", code, "");
    }
    return new JnaAutomation();
  }

  private static AutomationException unloadable(LinkageError e) {
    AutomationException failure =
        new AutomationException(
            "JNA",
            MODULE_NOT_FOUND,
            "its native part cannot be loaded; it is unpacked into the folder java.io.tmpdir");
    failure.initCause(e);
    return failure;
  }

  @Override
  public AutomationObject create(String programId) throws AutomationException {
    checkThread();
    PointerByReference made = new PointerByReference();
    try (Memory classId = new Memory(Guid.SIZE);
        Memory wanted = Guid.memory(Guid.IID_IDISPATCH)) {
      int code = Ole32.INSTANCE.CLSIDFromProgID(new WString(programId), classId);
      if (code >= 0) {
        code = Ole32.INSTANCE.CoCreateInstance(classId, null, IN_PROCESS, wanted, made);
      }
      if (code < 0) {
        throw new AutomationException(programId, code, "");
      }
    }
    return adopt(made.getValue());
  }

  @Override
  public AutomationObject callback() {
    return adopt(IdleCallback.pointer());
  }

  @Override
  public void close() {
    checkThread();
    List<DispatchObject> left = new ArrayList<>(objects);
    for (int i = left.size() - 1; i >= 0; i--) {
      left.get(i).close();
    }
    frame.close();
    Ole32.INSTANCE.CoUninitialize();
  }

  DispatchObject adopt(Pointer pointer) {
    DispatchObject object = new DispatchObject(this, pointer);
    objects.add(object);
    return object;
  }

  void forget(DispatchObject object) {
    objects.remove(object);
  }

  CallFrame frame() {
    return frame;
  }

  MemberNumbers numbers() {
    return numbers;
  }

  void checkThread() {
    if (Thread.currentThread() != thread) {
      throw new IllegalStateException("a session of COM belongs to the thread that opened it");
    }
  }
}
