package io.wua.windows.dll;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/** What Windows counts of this process. */
final class OwnProcess {
  /** Exports of kernel32.dll. */
  interface Kernel32 extends StdCallLibrary {
    Pointer GetCurrentProcess();

    Pointer CreateEventW(
        @Nullable Pointer security, boolean manual, boolean set, @Nullable Pointer name);

    boolean CloseHandle(Pointer handle);

    boolean K32GetProcessMemoryInfo(Pointer process, Memory counters, int size);
  }

  /** Exports of ntdll.dll. */
  interface NtDll extends StdCallLibrary {
    int NtQuerySystemInformation(int what, Memory out, int size, @Nullable Pointer length);
  }

  static final Kernel32 KERNEL = Native.load("kernel32", Kernel32.class);
  private static final NtDll NT = Native.load("ntdll", NtDll.class);

  private static final int COUNTERS_SIZE = 72;
  private static final int WORKING_SET = 16;

  /**
   * SystemExtendedHandleInformation: a count, then entries with the process in their second word.
   */
  private static final int ALL_HANDLES = 64;

  private static final int ROOM = 8 << 20;
  private static final int FIRST = 16;
  private static final int STEP = 40;
  private static final int OWNER = 8;

  private OwnProcess() {}

  /** GetProcessHandleCount would do, but Wine's answers 0 always. */
  static int handles() {
    long own = ProcessHandle.current().pid();
    try (Memory all = new Memory(ROOM)) {
      int status = NT.NtQuerySystemInformation(ALL_HANDLES, all, ROOM, null);
      if (status != 0) {
        throw new IllegalStateException(String.format("NtQuerySystemInformation %08X", status));
      }
      int count = 0;
      for (long i = 0; i < all.getLong(0); i++) {
        if (all.getLong(FIRST + i * STEP + OWNER) == own) {
          count++;
        }
      }
      return count;
    }
  }

  /** What it has in memory; run-windows-tests makes the heap a constant part of it. */
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
