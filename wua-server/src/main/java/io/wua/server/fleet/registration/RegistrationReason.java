package io.wua.server.fleet.registration;

/** Why a host was registered, kept waiting or refused. */
public enum RegistrationReason {
  /** It is known, and has its old key. */
  SAME_KEY("The host is known and has its old key."),
  /** It brought name and password of a registration account. */
  ACCOUNT("A registration account vouches for it."),
  /** The proxy knows its computer account. */
  KERBEROS("Its computer account vouches for it."),
  /** It brought an enrolment token. */
  TOKEN("It brought a valid enrolment token."),
  /** The server takes everyone. */
  OPEN("The server registers hosts without a proof (allow_unauthenticated_registration)."),
  /** An approver accepted its fingerprint. */
  APPROVED("An approver accepted the fingerprint of its key."),
  /** It brought no proof. */
  NO_PROOF("It brought no proof: an approver has to accept the fingerprint of its key."),
  /** It is known under another key. */
  KEY_CHANGED("The host is known under another key: an approver has to accept the new one."),
  /** An approver turned this key away. */
  KEY_REFUSED("An approver has turned this key away."),
  /** Too many keys wait for an approver. */
  TOO_MANY_WAITING("Too many keys wait for an approver: accept or refuse some first."),
  /** Name or password is wrong, or the account may not register hosts. */
  BAD_CREDENTIALS("Name or password is wrong, or the account may not register hosts."),
  /** Nobody made this token. */
  TOKEN_UNKNOWN("The enrolment token is unknown."),
  /** The token is too old. */
  TOKEN_EXPIRED("The enrolment token has expired."),
  /** Somebody took the token back. */
  TOKEN_REVOKED("The enrolment token was revoked."),
  /** The token has registered as many hosts as it may. */
  TOKEN_USED_UP("The enrolment token has registered as many hosts as it may."),
  /** The same body came before. */
  REPLAYED("The same registration came before: nothing was changed.");

  private final String sentence;

  RegistrationReason(String sentence) {
    this.sentence = sentence;
  }

  /** The reason as a sentence for people. */
  public String sentence() {
    return sentence;
  }
}
