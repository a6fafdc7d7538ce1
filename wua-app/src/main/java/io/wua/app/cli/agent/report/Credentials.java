package io.wua.app.cli.agent.report;

import io.wua.app.cli.BadArgument;
import io.wua.app.fleet.Membership.Account;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/**
 * With what a host registers: an enrolment token, or an account. Secrets come from files or
 * standard input: others see the arguments of a process.
 */
final class Credentials {
  private static final String STANDARD_INPUT = "-";
  private static final int MOST_BYTES = 4_096;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "A file with an enrolment token of the server; - for standard input.")
  private @Nullable String tokenFile;

  @ArgGroup(exclusive = false)
  private @Nullable OfAccount account;

  /** An account that may register hosts. */
  static final class OfAccount {
    @Option(
        names = "--user",
        required = true,
        paramLabel = "NAME",
        description = "An account of the server that may register hosts.")
    private String user = "";

    @Option(
        names = "--password-file",
        required = true,
        paramLabel = "FILE",
        description = "A file with its password; - for standard input.")
    private String passwordFile = "";
  }

  /** The account that they stand for, where they are given. */
  Optional<Account> account() throws BadArgument {
    if (tokenFile != null) {
      return Optional.of(Account.ofToken(secret("--token-file", tokenFile)));
    }
    return account == null
        ? Optional.empty()
        : Optional.of(new Account(account.user, secret("--password-file", account.passwordFile)));
  }

  private static String secret(String option, String file) throws BadArgument {
    try (InputStream in =
        file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file))) {
      String text =
          new String(in.readNBytes(MOST_BYTES + 1), StandardCharsets.UTF_8).stripTrailing();
      if (text.isEmpty() || text.length() > MOST_BYTES || text.lines().count() > 1) {
        throw BadArgument.of(option, file, "it must hold one line, and nothing else");
      }
      return text;
    } catch (IOException e) {
      throw BadArgument.of(option, file, "it cannot be read: " + e);
    }
  }
}
