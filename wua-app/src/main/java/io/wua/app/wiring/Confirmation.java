package io.wua.app.wiring;

import java.io.Console;
import java.util.Locale;
import java.util.Optional;

/** Asks whoever sits at the terminal. */
@FunctionalInterface
public interface Confirmation {
  /** Yes or no; empty where nobody can be asked. */
  Optional<Boolean> ask(String question);

  /** Asks on the terminal of this process. */
  static Confirmation onTerminal() {
    return question -> {
      Console console = System.console();
      if (console == null) {
        return Optional.empty();
      }
      String answer = console.readLine("%s [y/N] ", question);
      return Optional.of(answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y"));
    };
  }
}
