package io.wua.app.fleet;

import io.wua.core.report.HostIdentity;
import io.wua.core.settings.Settings;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What makes a host a member of a fleet.
 *
 * @param host who it is
 * @param folder where its keys and files lie
 * @param settings where its repository and server are, and how they are reached
 * @param account the user and password with which it registers, where it has one
 */
public record Membership(
    HostIdentity host, Path folder, Settings settings, Optional<Account> account) {
  /** Refuses nulls. */
  public Membership {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(account, "account");
  }

  /**
   * With what a host registers.
   *
   * @param user a name; for an enrolment token the one that the server wants
   * @param password the password or token
   */
  public record Account(String user, String password) {
    /** The name that stands for an enrolment token where a server wants a name and a password. */
    private static final String TOKEN = "enrolment-token";

    /** An enrolment token of the server. */
    public static Account ofToken(String token) {
      return new Account(TOKEN, token);
    }

    /** Tells the user alone. */
    @Override
    public String toString() {
      return user;
    }
  }
}
