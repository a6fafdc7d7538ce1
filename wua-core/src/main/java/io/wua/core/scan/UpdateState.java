package io.wua.core.scan;

import io.wua.core.update.UpdateId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the host says of an update.
 *
 * @param kind which of the five
 * @param rebootPending installed, and complete only after a reboot; INSTALLED alone
 * @param coveredBy the update that makes it needless; COVERED alone
 * @param missing the facts that would settle it; UNKNOWN alone, and at least one there
 */
public record UpdateState(
    Kind kind, boolean rebootPending, Optional<UpdateId> coveredBy, List<String> missing) {
  private static final UpdateState IS_INSTALLED = simple(Kind.INSTALLED);
  private static final UpdateState IS_NEEDED = simple(Kind.NEEDED);
  private static final UpdateState IS_NOT_APPLICABLE = simple(Kind.NOT_APPLICABLE);

  /** The five states. */
  public enum Kind {
    /** It is on the host. */
    INSTALLED,
    /** It is applicable and not on the host. */
    NEEDED,
    /** It is applicable, and a newer update that is installed or offered makes it needless. */
    COVERED,
    /** It does not concern this host. */
    NOT_APPLICABLE,
    /** The facts at hand do not tell. */
    UNKNOWN
  }

  /** Refuses a state that contradicts itself. */
  public UpdateState {
    Objects.requireNonNull(kind, "kind");
    missing = List.copyOf(missing);
    if (rebootPending && kind != Kind.INSTALLED) {
      throw new IllegalArgumentException("only an installed update waits for a reboot");
    }
    if (coveredBy.isPresent() != (kind == Kind.COVERED)) {
      throw new IllegalArgumentException("a covered update, and no other, names what covers it");
    }
    if (missing.isEmpty() == (kind == Kind.UNKNOWN)) {
      throw new IllegalArgumentException("an unknown state, and no other, names missing facts");
    }
  }

  private static UpdateState simple(Kind kind) {
    return new UpdateState(kind, false, Optional.empty(), List.of());
  }

  /** On the host. */
  public static UpdateState installed() {
    return IS_INSTALLED;
  }

  /** On the host, complete after a reboot. */
  public static UpdateState installedUntilReboot() {
    return new UpdateState(Kind.INSTALLED, true, Optional.empty(), List.of());
  }

  /** Applicable and not on the host. */
  public static UpdateState needed() {
    return IS_NEEDED;
  }

  /** Made needless by that update. */
  public static UpdateState covered(UpdateId by) {
    return new UpdateState(Kind.COVERED, false, Optional.of(by), List.of());
  }

  /** Not for this host. */
  public static UpdateState notApplicable() {
    return IS_NOT_APPLICABLE;
  }

  /** Not to be told for want of these facts. */
  public static UpdateState unknown(List<String> missing) {
    return new UpdateState(Kind.UNKNOWN, false, Optional.empty(), missing);
  }

  /** Whether the state is of that kind. */
  public boolean is(Kind other) {
    return kind == other;
  }
}
