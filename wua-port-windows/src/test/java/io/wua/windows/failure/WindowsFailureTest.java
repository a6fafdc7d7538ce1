package io.wua.windows.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.failure.WuaException;
import io.wua.windows.automation.AutomationException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WindowsFailureTest {
  @Test
  void aFailureSaysWhatHappenedAndWhatToDo() {
    AutomationException cause = new AutomationException("Search", 0x80240009, "one moment");
    WuaException failure = WindowsFailure.of("The search for updates", cause);
    assertEquals(
        "The search for updates failed: 0x80240009 WU_E_OPERATIONINPROGRESS: another search or"
            + " installation is under way, \"one moment\". Try again in a few minutes, when the"
            + " other work is done.",
        failure.getMessage());
    assertEquals(OptionalInt.of(0x80240009), failure.nativeCode());
    assertEquals(cause, failure.getCause());
  }
}
