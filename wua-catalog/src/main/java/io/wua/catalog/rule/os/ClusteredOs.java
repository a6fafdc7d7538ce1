package io.wua.catalog.rule.os;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.OsFact;
import io.wua.core.host.Truth;

/** True on the nodes of a failover cluster. */
public record ClusteredOs() implements HostRule {
  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.judge(inquiry.facts().clusterNode(), it -> inquiry.saw(it, it));
  }

  @Override
  public void probes(Probing probing) {
    probing.add(OsFact.CLUSTER_NODE);
  }

  @Override
  public String text() {
    return "ClusteredOS";
  }
}
