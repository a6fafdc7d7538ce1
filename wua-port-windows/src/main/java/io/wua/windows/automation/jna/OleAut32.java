package io.wua.windows.automation.jna;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/**
 * What we call in oleaut32.dll (<a
 * href="https://learn.microsoft.com/windows/win32/api/oleauto/">oleauto.h</a>).
 */
interface OleAut32 extends StdCallLibrary {
  OleAut32 INSTANCE = Native.load("oleaut32", OleAut32.class);

  /** Frees what a VARIANT owns and makes it VT_EMPTY. */
  int VariantClear(Pointer variant);

  Pointer SysAllocStringLen(char[] text, int length);

  void SysFreeString(@Nullable Pointer string);

  /** The length in UTF-16 units. */
  int SysStringLen(Pointer string);
}
