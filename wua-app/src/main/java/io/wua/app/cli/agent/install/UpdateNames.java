package io.wua.app.cli.agent.install;

import io.wua.app.cli.BadArgument;
import io.wua.core.install.plan.InstallSelection;
import io.wua.core.update.UpdateId;
import java.util.ArrayList;
import java.util.List;

/** Reads the names of updates that people write as arguments. */
final class UpdateNames {
  private UpdateNames() {}

  /** Those to install. */
  static InstallSelection selection(List<String> names) throws BadArgument {
    for (String name : names) {
      try {
        InstallSelection.parse(List.of(name));
      } catch (IllegalArgumentException e) {
        throw BadArgument.of("ID|KB", name, "write <guid>, <guid>_<revision> or KB5012170");
      }
    }
    return InstallSelection.parse(names);
  }

  /** Those to uninstall, each with its revision. */
  static List<UpdateId> ids(List<String> names) throws BadArgument {
    List<UpdateId> ids = new ArrayList<>();
    for (String name : names) {
      try {
        ids.add(UpdateId.parse(name));
      } catch (IllegalArgumentException e) {
        throw BadArgument.of("ID", name, "write <guid>_<revision>, as wua status shows it");
      }
    }
    return List.copyOf(ids);
  }
}
