package io.wua.windows.automation.jna;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import io.wua.windows.automation.AutomationException;
import org.jspecify.annotations.Nullable;

/**
 * Why a member failed by itself (<a
 * href="https://learn.microsoft.com/windows/win32/api/oaidl/ns-oaidl-excepinfo">EXCEPINFO</a> of
 * 64-bit Windows). Its strings are ours to free.
 */
final class ExceptionRecord {
  private static final int WCODE = 0;
  private static final int SOURCE = 8;
  private static final int DESCRIPTION = 16;
  private static final int HELP_FILE = 24;
  private static final int DEFERRED_FILL_IN = 48;
  private static final int SCODE = 56;

  /** Where an object gives a code of its own range instead of an HRESULT. */
  private static final int E_FAIL = 0x80004005;

  private final Pointer record;

  ExceptionRecord(Pointer record) {
    this.record = record;
  }

  AutomationException take(String member) {
    Pointer fillIn = record.getPointer(DEFERRED_FILL_IN);
    if (fillIn != null) {
      Function.getFunction(fillIn, Function.ALT_CONVENTION).invokeInt(new Object[] {record});
    }
    String description = string(record.getPointer(DESCRIPTION));
    for (int string : new int[] {SOURCE, DESCRIPTION, HELP_FILE}) {
      OleAut32.INSTANCE.SysFreeString(record.getPointer(string));
    }
    int code = record.getInt(SCODE);
    if (code >= 0) {
      description = description + " (code " + record.getShort(WCODE) + ")";
      code = E_FAIL;
    }
    return new AutomationException(member, code, description);
  }

  /** Copies a BSTR; NULL is the empty one. */
  static String string(@Nullable Pointer string) {
    return string == null
        ? ""
        : new String(string.getCharArray(0, OleAut32.INSTANCE.SysStringLen(string)));
  }
}
