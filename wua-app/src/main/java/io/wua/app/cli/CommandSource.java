package io.wua.app.cli;

import java.util.List;

/**
 * Adds commands to {@code wua} from another module. Implementations are found by {@link
 * java.util.ServiceLoader}, where the module is on the class path.
 */
public interface CommandSource {
  /**
   * The commands: classes with picocli's {@code Command} and a constructor without parameters. They
   * are {@code Callable<Integer>} and end with a code of {@link ExitCode}.
   */
  List<Class<?>> commands();
}
