package io.wua.windows.dll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;
import io.wua.core.failure.WuaException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A thousand scans, good and failed ones, leave nothing behind. */
@EnabledOnOs(OS.WINDOWS)
class ManyScansIT {
  private static final int WARM = 200;
  private static final int SCANS = 1000;
  private static final long MEMORY_NOISE = 8L << 20;
  private static final int HANDLE_NOISE = 8;

  /** Strings of COM. */
  interface Strings extends StdCallLibrary {
    Pointer SysAllocStringLen(char[] text, int length);

    void SysFreeString(Pointer string);
  }

  private static final Strings STRINGS = Native.load("oleaut32", Strings.class);

  private static void scan(int times) throws Exception {
    for (int i = 0; i < times; i++) {
      Scan.everything();
    }
  }

  private record State(int strings, int handles, long memory) {
    static State now() {
      System.gc();
      return new State(
          AgentDll.EXPORTS.wua_live_strings(), OwnProcess.handles(), OwnProcess.workingSetBytes());
    }
  }

  @Test
  void theCountsSeeWhatIsLeftBehind() {
    State before = State.now();
    Pointer handle = OwnProcess.KERNEL.CreateEventW(null, false, false, null);
    Pointer string = STRINGS.SysAllocStringLen(new char[] {'x'}, 1);
    State between = State.now();
    STRINGS.SysFreeString(string);
    OwnProcess.KERNEL.CloseHandle(handle);
    assertEquals(before.strings() + 1, between.strings());
    assertEquals(before.handles() + 1, between.handles());
    assertEquals(before.strings(), State.now().strings());
  }

  @Test
  void leaveNothingBehind() throws Exception {
    AgentDll.loadExample();
    scan(WARM);
    State before = State.now();
    long start = System.nanoTime();
    scan(SCANS);
    State after = State.now();
    System.out.printf(
        "%d scans in %d ms: %s, then %s%n",
        SCANS, Duration.ofNanos(System.nanoTime() - start).toMillis(), before, after);
    compare(before, after);
  }

  @Test
  void failedOnesLeaveNothingBehind() throws Exception {
    AgentDll.load(
        """
        object searcher UpdateSearcher
        fail-late Search 0x80244022 overloaded
        """);
    for (int i = 0; i < WARM; i++) {
      expectFailure();
    }
    State before = State.now();
    for (int i = 0; i < SCANS; i++) {
      expectFailure();
    }
    State after = State.now();
    System.out.printf("%d failed scans: %s, then %s%n", SCANS, before, after);
    compare(before, after);
  }

  private static void expectFailure() {
    try {
      Scan.everything();
    } catch (WuaException e) {
      return;
    }
    throw new AssertionError("the scan did not fail");
  }

  private static void compare(State before, State after) {
    AgentDll.assertNothingLives();
    assertEquals(before.strings(), after.strings(), "strings");
    assertTrue(after.handles() - before.handles() < HANDLE_NOISE, "handles");
    assertTrue(after.memory() - before.memory() < MEMORY_NOISE, "memory");
  }
}
