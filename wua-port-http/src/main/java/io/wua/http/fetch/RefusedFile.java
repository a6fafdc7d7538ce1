package io.wua.http.fetch;

/** The server has something else than what was asked for; no further try. */
final class RefusedFile extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  RefusedFile(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What is wrong with it, for people. */
  String reason() {
    return reason;
  }
}
