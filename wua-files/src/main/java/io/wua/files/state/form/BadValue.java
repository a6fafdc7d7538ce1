package io.wua.files.state.form;

/** A value is not of its form, which was reported at its place already; reading ends here. */
public final class BadValue extends Exception {
  private static final long serialVersionUID = 1L;

  /** The problem was reported. */
  public BadValue() {
    super("a value is not of its form");
  }
}
