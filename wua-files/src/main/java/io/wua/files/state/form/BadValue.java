package io.wua.files.state.form;

/** A value is not of its form, which was reported at its place already; reading ends here. */
final class BadValue extends Exception {
  private static final long serialVersionUID = 1L;

  BadValue() {
    super("a value is not of its form");
  }
}
