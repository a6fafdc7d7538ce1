package io.wua.windows.automation.jna;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/**
 * What we call in ole32.dll (<a
 * href="https://learn.microsoft.com/windows/win32/api/combaseapi/">combaseapi.h</a>).
 */
interface Ole32 extends StdCallLibrary {
  Ole32 INSTANCE = Native.load("ole32", Ole32.class);

  /** Joins an apartment; 0 for {@code mode} is the multi-threaded one. */
  int CoInitializeEx(@Nullable Pointer reserved, int mode);

  void CoUninitialize();

  int CLSIDFromProgID(WString programId, Pointer classId);

  int CoCreateInstance(
      Pointer classId, @Nullable Pointer outer, int context, Pointer iid, PointerByReference out);
}
