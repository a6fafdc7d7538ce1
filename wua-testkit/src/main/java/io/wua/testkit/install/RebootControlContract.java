package io.wua.testkit.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.install.RebootControl;
import io.wua.core.install.RebootControl.Answer;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link RebootControl} promises. Subclasses must not stand on a host of anybody's. */
public abstract class RebootControlContract {
  private static final Instant SOON = Instant.parse("2026-07-20T22:00:00Z");
  private static final Instant LATER = Instant.parse("2026-07-20T23:00:00Z");

  /** For subclasses. */
  protected RebootControlContract() {}

  /** The control of a host on which nobody is logged on. */
  protected abstract RebootControl control() throws Exception;

  /** Has somebody log on to that host. */
  protected abstract void logOn() throws Exception;

  /** Has that person answer. */
  protected abstract void answer(Answer answer) throws Exception;

  /** In which boot the host is. */
  protected abstract String bootId() throws Exception;

  /** It is known whether somebody is logged on. */
  @Test
  void itIsKnownWhetherSomebodyIsLoggedOn() throws Exception {
    assertFalse(control().userLoggedOn());
    logOn();
    assertTrue(control().userLoggedOn());
  }

  /** Warnings and questions come and go, and reboot nothing. */
  @Test
  void neitherWarningsNorQuestionsReboot() throws Exception {
    logOn();
    String before = bootId();
    control().withdraw();
    control().warn(SOON);
    control().warn(SOON);
    control().warn(LATER);
    control().ask(Optional.of(LATER));
    control().ask(Optional.of(LATER));
    control().withdraw();
    control().withdraw();
    assertEquals(before, bootId());
  }

  /** A question without an answer is answered so, and nobody waits for one. */
  @Test
  void aQuestionGoesOnUntilSomebodyAnswers() throws Exception {
    logOn();
    assertEquals(new Answer.NoneYet(), control().ask(Optional.empty()));
    assertEquals(new Answer.NoneYet(), control().ask(Optional.empty()));
    answer(new Answer.Postponed(LATER));
    assertEquals(new Answer.Postponed(LATER), control().ask(Optional.empty()));
    answer(new Answer.Agreed());
    assertEquals(new Answer.Agreed(), control().ask(Optional.empty()));
  }

  /** A reboot leads to another boot. */
  @Test
  void aRebootLeadsToAnotherBoot() throws Exception {
    String before = bootId();
    control().reboot();
    assertNotEquals(before, bootId());
  }
}
