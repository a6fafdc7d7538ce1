package io.wua.catalog.rule.os;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.comparison.ScalarComparison;
import io.wua.catalog.rule.probe.OsFact;
import io.wua.catalog.rule.probe.Probe;
import io.wua.core.host.Answer;
import io.wua.core.host.HostFacts;
import io.wua.core.host.Truth;
import java.util.Objects;

/**
 * The rules {@code NumberOfProcessors} and {@code SystemMetric}: true where a number of the machine
 * compares with another.
 *
 * @param what which number
 * @param comparison how
 * @param wanted the other number
 */
public record MachineNumber(What what, ScalarComparison comparison, int wanted)
    implements HostRule {
  /** Which number of the machine. */
  public sealed interface What {
    /** The logical processors. */
    record Processors() implements What {
      @Override
      public Answer<Integer> ask(HostFacts facts) {
        return facts.processors();
      }

      @Override
      public Probe probe() {
        return new Probe.Os(OsFact.PROCESSORS);
      }

      @Override
      public String toString() {
        return "NumberOfProcessors";
      }
    }

    /**
     * What {@code GetSystemMetrics} says.
     *
     * @param index of which metric: 86 tablet PC, 87 media center
     */
    record Metric(int index) implements What {
      @Override
      public Answer<Integer> ask(HostFacts facts) {
        return facts.systemMetric(index);
      }

      @Override
      public Probe probe() {
        return new Probe.SystemMetric(index);
      }

      @Override
      public String toString() {
        return "SystemMetric " + index;
      }
    }

    /** The number. */
    Answer<Integer> ask(HostFacts facts);

    /** The number as a fact to collect. */
    Probe probe();
  }

  /** Refuses nulls. */
  public MachineNumber {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(comparison, "comparison");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.judge(
        what.ask(inquiry.facts()), it -> inquiry.saw(it, comparison.holds(it, wanted)));
  }

  @Override
  public void probes(Probing probing) {
    probing.add(what.probe());
  }

  @Override
  public String text() {
    return what + " " + comparison + " " + wanted;
  }
}
