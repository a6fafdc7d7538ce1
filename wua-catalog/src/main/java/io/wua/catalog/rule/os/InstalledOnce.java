package io.wua.catalog.rule.os;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.Probe;
import io.wua.core.host.Truth;

/** True where the update whose rule it is was installed at some time. */
public record InstalledOnce() implements HostRule {
  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.update().isPresent()
        ? inquiry.judge(
            inquiry.facts().installedOnce(inquiry.update().get()), it -> inquiry.saw(it, it))
        : inquiry.unknown("rule InstalledOnce: it belongs to no update");
  }

  @Override
  public void probes(Probing probing) {
    probing.add(new Probe.UpdateHistory(probing.update()));
  }

  @Override
  public String text() {
    return "InstalledOnce";
  }
}
