package io.wua.server.cli;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.store.connect.PasswordSource;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a new password comes from. */
final class NewPassword {
  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "The file whose first line is the password.")
  private @Nullable Path file;

  @Option(
      names = "--password-env",
      paramLabel = "NAME",
      description = "The environment variable that holds the password.")
  private @Nullable String variable;

  String read() throws WuaException {
    if (file != null) {
      return new PasswordSource.InFile(file).read();
    }
    if (variable != null) {
      return new PasswordSource.InEnvironment(variable).read();
    }
    Console console = System.console();
    return console == null ? firstLine() : typed(console);
  }

  private static String typed(Console console) throws WuaException {
    char[] typed = console.readPassword("Password: ");
    if (typed == null) {
      throw none();
    }
    return new String(typed);
  }

  private static String firstLine() throws WuaException {
    try {
      // Not closed: standard input is not ours.
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      if (line == null) {
        throw none();
      }
      return line;
    } catch (IOException e) {
      throw new WuaException(FailureReason.UNREADABLE, "The password cannot be read.", e);
    }
  }

  private static WuaException none() {
    return new WuaException(
        FailureReason.MALFORMED,
        "There is no password: write it to standard input, or name --password-file.");
  }
}
