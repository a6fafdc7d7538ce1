package io.wua.windows.dll;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;

/** What Windows counts of this process. */
final class OwnProcess {
  /** Exports of kernel32.dll. */
  interface Kernel32 extends StdCallLibrary {
    Pointer GetCurrentProcess();

    boolean GetProcessHandleCount(Pointer process, Memory count);

    boolean K32GetProcessMemoryInfo(Pointer process, Memory counters, int size);
  }

  private static final Kernel32 KERNEL = Native.load("kernel32", Kernel32.class);
  private static final int COUNTERS_SIZE = 72;
  private static final int WORKING_SET = 16;

  private OwnProcess() {}

  static int handles() {
    try (Memory count = new Memory(Integer.BYTES)) {
      if (!KERNEL.GetProcessHandleCount(KERNEL.GetCurrentProcess(), count)) {
        throw new IllegalStateException("GetProcessHandleCount");
      }
      return count.getInt(0);
    }
  }

  static long workingSetBytes() {
    try (Memory counters = new Memory(COUNTERS_SIZE)) {
      counters.clear();
      counters.setInt(0, COUNTERS_SIZE);
      if (!KERNEL.K32GetProcessMemoryInfo(KERNEL.GetCurrentProcess(), counters, COUNTERS_SIZE)) {
        throw new IllegalStateException("K32GetProcessMemoryInfo");
      }
      return counters.getLong(WORKING_SET);
    }
  }
}
