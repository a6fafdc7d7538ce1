package io.wua.server;

import io.wua.core.failure.WuaException;
import io.wua.server.fleet.Role;
import io.wua.server.settings.DataFolder;
import io.wua.server.store.registration.AccountStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/** Makes the account of the first administrator where there is no account at all. */
final class FirstAdministrator {
  private static final String NAME = "admin";
  private static final String FILE = "admin-password";

  /** Without those that look alike, as somebody may type it off a screen. */
  private static final String CHARACTERS =
      "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 20;

  private final DataFolder data;

  private FirstAdministrator(DataFolder data) {
    this.data = data;
  }

  static FirstAdministrator in(DataFolder data) {
    return new FirstAdministrator(data);
  }

  /**
   * Makes the account, its password in a file that only the account of the server reads.
   *
   * @return that file, empty where somebody has an account already
   */
  Optional<Path> make(AccountStore accounts, Instant now) throws WuaException {
    if (!accounts.isEmpty()) {
      return Optional.empty();
    }
    String password = randomText();
    // First the file: an account whose password nobody knows would be worse than a file too many.
    Path file = data.writeSecret(FILE, password + System.lineSeparator());
    accounts.put(NAME, password, Role.ADMIN, "server", now);
    return Optional.of(file);
  }

  /** 20 characters of 55: 115 bits. */
  static String randomText() {
    SecureRandom random = new SecureRandom();
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }
}
