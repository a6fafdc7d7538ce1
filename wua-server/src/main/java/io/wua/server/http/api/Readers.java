package io.wua.server.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.TooManyRequestsResponse;
import io.javalin.http.UnauthorizedResponse;
import io.wua.core.failure.WuaException;
import io.wua.server.fleet.Role;
import io.wua.server.http.BasicLogin;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lets accounts read that may read ({@code Basic}). Checking a password takes long on purpose, so a
 * right one is remembered for half a minute, as a keyed hash in memory alone: a program that turns
 * pages does not wait at each, and uses up no attempt.
 */
public final class Readers {
  private static final Duration REMEMBERED = Duration.ofSeconds(30);
  private static final int MOST = 1_000;
  private static final String MAC = "HmacSHA256";

  private final Accounts accounts;
  private final Predicate<String> mayTry;
  private final InstantSource clock;
  private final SecretKeySpec key;
  private final Map<String, Known> known = new LinkedHashMap<>();

  /** Checks names and passwords. */
  @FunctionalInterface
  public interface Accounts {
    /**
     * The role of an account, if name and password are right.
     *
     * @throws WuaException BUSY where that cannot be checked now
     */
    Optional<Role> verify(String name, String password) throws WuaException;
  }

  private record Known(Role role, Instant until) {}

  /**
   * Readers.
   *
   * @param accounts checks passwords
   * @param mayTry whether a login may be tried; asked with the address, and with the address and
   *     the name
   * @param clock the time
   */
  public Readers(Accounts accounts, Predicate<String> mayTry, InstantSource clock) {
    this.accounts = accounts;
    this.mayTry = mayTry;
    this.clock = clock;
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, MAC);
  }

  /** Refuses whoever may not read. */
  void require(Context context) throws WuaException {
    String header = context.header("Authorization");
    Role role = role(context, header == null ? "" : header);
    boolean reads =
        switch (role) {
          case VIEWER, OPERATOR, APPROVER, ADMIN -> true;
          case REGISTRAR -> false;
        };
    if (!reads) {
      throw new ForbiddenResponse("This account registers hosts and reads nothing.");
    }
  }

  private Role role(Context context, String header) throws WuaException {
    Optional<BasicLogin> login = BasicLogin.of(header);
    if (login.isEmpty()) {
      throw ask(context);
    }
    String hash = hash(header);
    Optional<Role> remembered = remembered(hash);
    if (remembered.isPresent()) {
      return remembered.get();
    }
    String name = login.get().name();
    if (!mayTry.test(context.ip()) || !mayTry.test(context.ip() + " " + name)) {
      context.header("Retry-After", "60");
      throw new TooManyRequestsResponse("Too many logins were tried: try again later.");
    }
    Optional<Role> role = accounts.verify(name, login.get().password());
    if (role.isEmpty()) {
      throw ask(context);
    }
    remember(hash, role.get());
    return role.get();
  }

  private static UnauthorizedResponse ask(Context context) {
    context.header("WWW-Authenticate", "Basic realm=\"wua\", charset=\"UTF-8\"");
    return new UnauthorizedResponse("Name and password of an account that may read are needed.");
  }

  private String hash(String header) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return Base64.getEncoder().encodeToString(mac.doFinal(header.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + MAC, e);
    }
  }

  private synchronized Optional<Role> remembered(String hash) {
    return Optional.ofNullable(known.get(hash))
        .filter(entry -> clock.instant().isBefore(entry.until()))
        .map(Known::role);
  }

  private synchronized void remember(String hash, Role role) {
    known.remove(hash);
    known.put(hash, new Known(role, clock.instant().plus(REMEMBERED)));
    if (known.size() > MOST) {
      Iterator<String> oldest = known.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }
}
