package io.wua.app.agent.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where an agent keeps its state: {@code WUA_STATE}, else {@code wua} in {@code ProgramData} on
 * Windows; elsewhere {@code /var/lib/wua} for root and {@code .local/state/wua} (the XDG Base
 * Directory Specification) for anybody else.
 */
public final class StateFolder {
  private static final String OWN = "wua";

  private StateFolder() {}

  /**
   * The usual folder; nothing is made.
   *
   * @param environment the variables of the process
   * @param user its name
   * @param home its home folder
   */
  public static Path usual(Map<String, String> environment, String user, String home) {
    return stated(environment, "WUA_STATE")
        .or(() -> stated(environment, "ProgramData").map(data -> data.resolve(OWN)))
        .or(() -> user.equals("root") ? Optional.of(Path.of("/var/lib", OWN)) : Optional.empty())
        .or(() -> stated(environment, "XDG_STATE_HOME").map(state -> state.resolve(OWN)))
        .orElseGet(() -> Path.of(home, ".local", "state", OWN));
  }

  /** The usual folder of this process. */
  public static Path usual() {
    return usual(
        System.getenv(), System.getProperty("user.name", ""), System.getProperty("user.home", ""));
  }

  private static Optional<Path> stated(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank()).map(Path::of);
  }
}
