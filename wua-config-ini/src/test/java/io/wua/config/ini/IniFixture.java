package io.wua.config.ini;

import io.wua.core.failure.ConfigurationException;
import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** A wapt-get.ini in a folder of a test, and what reading it gives. */
final class IniFixture {
  private final Path file;

  IniFixture(Path folder) {
    this.file = folder.resolve("wapt-get.ini");
  }

  Path file() {
    return file;
  }

  /** Reads a file of these lines. */
  IniSettings read(String... lines) throws WuaException {
    return readText(String.join("\n", lines) + "\n");
  }

  /** Reads a file of that text. */
  IniSettings readText(String text) throws WuaException {
    return readBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  IniSettings readBytes(byte[] bytes) throws WuaException {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return IniSettings.read(file);
  }

  /** The warnings about a file of these lines, without its folder. */
  List<String> warnings(String... lines) throws WuaException {
    return texts(read(lines).settings().warnings());
  }

  /** The errors in a file of these lines, without its folder. */
  List<String> errors(String... lines) {
    return texts(
        Assertions.assertThrows(ConfigurationException.class, () -> read(lines)).problems());
  }

  private List<String> texts(List<ConfigurationProblem> problems) {
    return problems.stream()
        .map(problem -> problem.toString().replace(file.toString(), "ini"))
        .toList();
  }
}
