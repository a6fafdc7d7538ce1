package io.wua.app.wiring;

import io.wua.core.decide.Rules;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads settings and rules from files. */
public interface PolicyFiles {
  /**
   * What an ini says.
   *
   * @param settings its settings
   * @param rules its rules; empty where it states none
   */
  record Configuration(Settings settings, List<Rules> rules) {
    /** Copies the rules. */
    public Configuration {
      rules = List.copyOf(rules);
    }
  }

  /**
   * Reads an ini, or takes the defaults where none is named.
   *
   * @throws WuaException where it cannot be read, with everything that is wrong in it
   */
  Configuration configuration(Optional<Path> ini) throws WuaException;

  /**
   * Reads rules files, rules packages and folders of them.
   *
   * @throws WuaException where one cannot be read, with everything that is wrong in it
   */
  List<Rules> rules(List<Path> filesAndFolders) throws WuaException;
}
