package io.wua.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** A command that is named is loaded alone, and nobody notices. */
class CommandsTest {
  @Test
  void eachCommandIsNamedAsItCallsItself() {
    for (String name : Commands.names()) {
      Class<?> command = Commands.named(name).orElseThrow();
      assertEquals(name, command.getAnnotation(Command.class).name());
    }
    assertEquals(Optional.empty(), Commands.named("no-such"));
  }

  @Test
  void theHelpListsAllOfThem() {
    String help = Ran.wua("help").out();
    for (String name : Commands.names()) {
      assertTrue(help.contains("\n  " + name), () -> name + " in " + help);
    }
  }

  @Test
  void aCommandTellsItsHelpByItselfAndThroughTheHelp() {
    for (String name : Commands.names()) {
      Ran asked = Ran.wua(name, "--help");
      assertEquals(0, asked.code(), asked.err());
      assertEquals(asked.out(), Ran.wua("help", name).out());
      assertTrue(asked.out().startsWith("Usage: wua " + name), asked.out());
    }
  }

  @Test
  void aTypingMistakeIsToldWithWhatWasMeant() {
    Ran wrong = Ran.wua("statsu");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("wua status"), wrong.err());
  }
}
