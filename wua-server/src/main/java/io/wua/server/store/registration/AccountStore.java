package io.wua.server.store.registration;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.wua.server.fleet.Role;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import io.wua.server.store.host.AuditTable;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Accounts and their passwords, hashed by Argon2id with the parameters that <a
 * href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP</a>
 * recommends: 19 MiB, two passes, one lane.
 */
public final class AccountStore {
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
  private static final int SALT_BYTES = 16;
  private static final int SHORTEST = 12;
  private static final int LONGEST = 1_000;
  private static final int LONGEST_NAME = 100;

  /** For names that nobody has: the answer takes as long as for one that somebody has. */
  private static final String NOBODY = hash("no password of anybody");

  private final Transactions transactions;

  private record Account(String hash, Role role) {}

  /** Accounts of that database. */
  public AccountStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Makes an account, or gives one a new password and role.
   *
   * @param by who does it
   * @throws PassingFaultException where the database cannot do it now
   */
  public void put(String name, String password, Role role, String by, Instant at)
      throws PassingFaultException {
    if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("an account has a name of 1 to 100 characters");
    }
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a password has " + SHORTEST + " to " + LONGEST + " characters");
    }
    String hash = hash(password);
    transactions.write(
        handle -> {
          put(handle, name, new Account(hash, role), at);
          AuditTable.add(handle, at, by, "account", name, "set", "Role " + role + ".");
          return true;
        });
  }

  private static String hash(String password) {
    return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult();
  }

  private static void put(Handle handle, String name, Account account, Instant at) {
    handle
        .createUpdate(
            """
            INSERT INTO account (name, password_hash, role, created_on)
            VALUES (:name, :hash, :role, :at) ON CONFLICT DO NOTHING
            """)
        .bind("name", name)
        .bind("hash", account.hash())
        .bind("role", account.role().name())
        .bind("at", at)
        .execute();
    handle
        .createUpdate("UPDATE account SET password_hash = :hash, role = :role WHERE name = :name")
        .bind("name", name)
        .bind("hash", account.hash())
        .bind("role", account.role().name())
        .execute();
  }

  /**
   * The role of an account, if name and password are right.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public Optional<Role> verify(String name, String password) throws PassingFaultException {
    // A name that no account can have is none, and none that a database has to read.
    String known = name.length() <= LONGEST_NAME ? name.replace('\0', ' ') : "";
    Optional<Account> account = transactions.read(handle -> find(handle, known));
    String hash = account.map(Account::hash).orElse(NOBODY);
    boolean right =
        password.length() <= LONGEST
            && Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    return account.filter(a -> right).map(Account::role);
  }

  private static Optional<Account> find(Handle handle, String name) {
    return handle
        .createQuery("SELECT password_hash, role FROM account WHERE name = :name")
        .bind("name", name)
        .map(
            (row, context) ->
                new Account(row.getString("password_hash"), Role.valueOf(row.getString("role"))))
        .findOne();
  }

  /** Whether an account vouches for hosts; those who only look do not. */
  boolean mayRegister(String name, String password) throws PassingFaultException {
    return verify(name, password).filter(AccountStore::registers).isPresent();
  }

  private static boolean registers(Role role) {
    return switch (role) {
      case REGISTRAR, ADMIN -> true;
      case VIEWER, OPERATOR, APPROVER -> false;
    };
  }
}
