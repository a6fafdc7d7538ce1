package io.wua.catalog.rule.os;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.core.host.Truth;

/** True where a multilingual user interface is installed. */
public record MuiInstalled() implements HostRule {
  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.exists(inquiry.facts().muiLanguages());
  }

  @Override
  public String text() {
    return "MuiInstalled";
  }
}
