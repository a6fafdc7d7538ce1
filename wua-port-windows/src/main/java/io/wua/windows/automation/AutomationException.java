package io.wua.windows.automation;

import java.util.Objects;
import java.util.Set;

/** A member failed, or there is none: what failed, with which HRESULT, and what the object said. */
public final class AutomationException extends Exception {
  /** DISP_E_MEMBERNOTFOUND: no member has that number. */
  public static final int MEMBER_NOT_FOUND = 0x80020003;

  /** DISP_E_TYPEMISMATCH: an argument or a value is of a type that the member does not take. */
  public static final int TYPE_MISMATCH = 0x80020005;

  /** DISP_E_UNKNOWNNAME: no member has that name. */
  public static final int UNKNOWN_NAME = 0x80020006;

  /** DISP_E_EXCEPTION: the member failed by itself; its own code says why. */
  public static final int EXCEPTION = 0x80020009;

  private static final long serialVersionUID = 1L;

  /**
   * RPC_E_DISCONNECTED, RPC_S_SERVER_UNAVAILABLE, RPC_S_CALL_FAILED, ERROR_SHUTDOWN_IN_PROGRESS.
   */
  private static final Set<Integer> ENDS = Set.of(0x80010108, 0x800706BA, 0x800706BE, 0x8007045B);

  private final int code;
  private final String description;

  /**
   * Makes a failure.
   *
   * @param what the class or member that failed
   * @param code the HRESULT; of a member that failed by itself, its own
   * @param description what the object said of it, empty where it said nothing
   */
  public AutomationException(String what, int code, String description) {
    super(
        String.format("%s: 0x%08X", Objects.requireNonNull(what, "what"), code)
            + (description.isBlank() ? "" : ", " + description.strip()));
    this.code = code;
    this.description = description;
  }

  /** The HRESULT. */
  public int code() {
    return code;
  }

  /** What the object said, empty where it said nothing. */
  public String description() {
    return description;
  }

  /** Whether the object lacks the member. */
  public boolean isMemberAbsent() {
    return code == UNKNOWN_NAME || code == MEMBER_NOT_FOUND;
  }

  /** Whether the other side is gone, so that no other member would answer either. */
  public boolean endsSession() {
    return ENDS.contains(code);
  }
}
