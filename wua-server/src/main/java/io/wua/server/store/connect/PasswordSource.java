package io.wua.server.store.connect;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the password of the database comes from; never from the command line, which others see. */
public sealed interface PasswordSource
    permits PasswordSource.None, PasswordSource.InFile, PasswordSource.InEnvironment {
  /**
   * Reads it.
   *
   * @throws WuaException where the file or variable is not there
   */
  String read() throws WuaException;

  /** No password: for H2, whose file is guarded by its folder, or for peer authentication. */
  record None() implements PasswordSource {
    @Override
    public String read() {
      return "";
    }
  }

  /**
   * The first line of a file.
   *
   * @param file that file
   */
  record InFile(Path file) implements PasswordSource {
    @Override
    public String read() throws WuaException {
      try {
        return Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("");
      } catch (IOException e) {
        throw new WuaException(
            FailureReason.UNREADABLE,
            "The file with the password of the database cannot be read: " + file + ".",
            e);
      }
    }
  }

  /**
   * A variable of the environment.
   *
   * @param name its name
   */
  record InEnvironment(String name) implements PasswordSource {
    @Override
    public String read() throws WuaException {
      String password = System.getenv(name);
      if (password == null) {
        throw new WuaException(
            FailureReason.CONFIGURATION,
            "The variable " + name + " with the password of the database is not set.");
      }
      return password;
    }
  }
}
