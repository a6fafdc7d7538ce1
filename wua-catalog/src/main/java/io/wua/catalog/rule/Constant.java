package io.wua.catalog.rule;

import io.wua.core.host.Truth;

/**
 * The rules {@code True} and {@code False}.
 *
 * @param value what it comes to
 */
public record Constant(boolean value) implements Rule {
  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.settled(Truth.of(value));
  }

  @Override
  public String text() {
    return value ? "True" : "False";
  }
}
