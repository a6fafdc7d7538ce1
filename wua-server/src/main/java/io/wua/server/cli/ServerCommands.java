package io.wua.server.cli;

import io.wua.app.cli.CommandSource;
import io.wua.server.cli.repository.MirrorCommand;
import java.util.List;

/** Adds {@code server} and {@code mirror} to the commands of {@code wua}. */
public final class ServerCommands implements CommandSource {
  @Override
  public List<Class<?>> commands() {
    return List.of(ServerCommand.class, MirrorCommand.class);
  }
}
