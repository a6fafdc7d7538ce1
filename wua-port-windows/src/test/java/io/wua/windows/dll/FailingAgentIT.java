package io.wua.windows.dll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.windows.SearchTarget;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Servers that fail, hang or are busy. */
@EnabledOnOs(OS.WINDOWS)
class FailingAgentIT {
  private static WuaException failure(String script) throws Exception {
    AgentDll.load(script);
    return assertThrows(WuaException.class, Scan::everything);
  }

  private static void assertFailure(FailureReason reason, int code, String script)
      throws Exception {
    WuaException failure = failure(script);
    assertEquals(reason, failure.reason(), failure::getMessage);
    assertEquals(OptionalInt.of(code), failure.nativeCode());
    assertTrue(
        String.valueOf(failure.getMessage()).contains(String.format("0x%08X", code)),
        failure::getMessage);
  }

  @AfterEach
  void nothingLives() {
    AgentDll.assertNothingLives();
  }

  @Test
  void eachFailureKeepsItsCodeAndTheWordsOfTheAgent() throws Exception {
    WuaException failure =
        failure("object searcher UpdateSearcher\nfail Search 0x80070005 not from afar\n");
    assertEquals(FailureReason.ACCESS_DENIED, failure.reason());
    assertTrue(String.valueOf(failure.getMessage()).contains("not from afar"));
    assertFailure(
        FailureReason.UNAVAILABLE,
        0x8024001E,
        "object searcher UpdateSearcher\nfail-late Search 0x8024001E late\n");
    assertFailure(
        FailureReason.UNAVAILABLE,
        0x80010108,
        "object searcher UpdateSearcher\nfail-bare BeginSearch 0x80010108\n");
    assertFailure(
        FailureReason.UNAVAILABLE,
        0x800706BA,
        "object session UpdateSession\nfail-bare CreateUpdateSearcher 0x800706BA\n");
  }

  @Test
  void aBusyAgentIsAskedAgainByWhoeverWants() throws Exception {
    assertFailure(
        FailureReason.BUSY, 0x80240009, "object searcher UpdateSearcher\nbusy Search 1 at work\n");
    assertEquals(0, Scan.everything().updates().size());
  }

  @Test
  void aHangingSearchIsAborted() throws Exception {
    for (String whenAborted : new String[] {"false", "true"}) {
      AgentDll.load(
          "object searcher UpdateSearcher\nhang Search 60\nset ResultWhenAborted bool "
              + whenAborted
              + "\n");
      WuaException failure =
          assertThrows(
              WuaException.class, () -> Scan.of(SearchTarget.configured(), Duration.ofMillis(200)));
      assertEquals(FailureReason.TIMED_OUT, failure.reason(), failure::getMessage);
    }
  }

  @Test
  void anAgentThatLosesItsServiceWhileReadingIsNoList() throws Exception {
    assertFailure(
        FailureReason.UNAVAILABLE,
        0x800706BA,
        """
        object one SoftwareUpdate
        set Identity.UpdateID bstr 11111111-0000-4000-8000-000000000001
        fail-bare Title 0x800706BA
        object all SearchResult
        set Updates list one
        object searcher UpdateSearcher
        answer all
        """);
  }

  @Test
  void updatesWithoutPropertiesAreNoList() throws Exception {
    WuaException failure =
        failure(
            """
            object one SoftwareUpdate
            absent Identity
            object all SearchResult
            set Updates list one
            object searcher UpdateSearcher
            answer all
            """);
    assertEquals(FailureReason.UNREADABLE, failure.reason());
  }

  @Test
  void anUnknownServiceIsNotFound() throws Exception {
    AgentDll.loadExample();
    WuaException failure =
        assertThrows(
            WuaException.class, () -> Scan.of(SearchTarget.service(new UUID(1, 2)), Scan.LIMIT));
    assertEquals(FailureReason.NOT_FOUND, failure.reason());
    assertEquals(OptionalInt.of(0x80248014), failure.nativeCode());
  }
}
