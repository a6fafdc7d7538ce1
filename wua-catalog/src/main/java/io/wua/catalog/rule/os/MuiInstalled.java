package io.wua.catalog.rule.os;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.OsFact;
import io.wua.core.host.Truth;

/** True where a multilingual user interface is installed. */
public record MuiInstalled() implements HostRule {
  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.exists(inquiry.facts().muiLanguages());
  }

  @Override
  public void probes(Probing probing) {
    probing.add(OsFact.MUI_LANGUAGES);
  }

  @Override
  public String text() {
    return "MuiInstalled";
  }
}
