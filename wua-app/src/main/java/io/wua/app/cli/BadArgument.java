package io.wua.app.cli;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;

/** An argument whose form is wrong; ends the command with the code for wrong usage. */
public final class BadArgument extends WuaException {
  private static final long serialVersionUID = 1L;

  private BadArgument(String message) {
    super(FailureReason.MALFORMED, message);
  }

  /** Of that option, with what to write instead. */
  public static BadArgument of(String option, String value, String advice) {
    return new BadArgument(option + ": '" + value + "' cannot be read; " + advice + ".");
  }
}
