package io.wua.app.wiring;

import io.wua.config.ini.IniSettings;
import io.wua.core.decide.Rules;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.Settings;
import io.wua.files.AgentFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads settings by ini4j and rules by Jackson, through the adapters. */
final class DiskPolicyFiles implements PolicyFiles {
  @Override
  public Configuration configuration(Optional<Path> ini) throws WuaException {
    if (ini.isEmpty()) {
      return new Configuration(Settings.defaults(), List.of());
    }
    IniSettings read = IniSettings.read(ini.get());
    return new Configuration(read.settings(), List.of(read.rules()));
  }

  @Override
  public List<Rules> rules(List<Path> filesAndFolders) throws WuaException {
    List<Rules> rules = new ArrayList<>();
    for (Path path : filesAndFolders) {
      rules.addAll(AgentFiles.rules(path).read());
    }
    return rules;
  }
}
