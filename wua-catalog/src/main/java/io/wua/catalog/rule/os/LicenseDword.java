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
import java.util.Optional;

/**
 * The rules {@code LicenseDword} and {@code LicenseValueExists}: true where a licensing value (<a
 * href="https://learn.microsoft.com/windows/win32/api/slpublic/nf-slpublic-slgetwindowsinformationdword">SLGetWindowsInformationDWORD</a>)
 * exists and passes its test; a value that Windows does not know is false. {@code
 * Kernel-ProductInfo} is the SKU number, which every Windows has.
 *
 * @param name the value
 * @param test what the number must pass; empty where it need only exist
 */
public record LicenseDword(String name, Optional<Test> test) implements HostRule {
  private static final String SKU = "Kernel-ProductInfo";

  /**
   * A comparison with a number.
   *
   * @param comparison how
   * @param data the number
   */
  public record Test(ScalarComparison comparison, long data) {
    /** Refuses null. */
    public Test {
      Objects.requireNonNull(comparison, "comparison");
    }
  }

  /** Refuses nulls. */
  public LicenseDword {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(test, "test");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.judge(
        ask(inquiry.facts()),
        it ->
            inquiry.saw(
                it, test.isEmpty() || test.get().comparison().holds(it, test.get().data())));
  }

  private Answer<Long> ask(HostFacts facts) {
    Answer<Long> stated = facts.licenseDword(name);
    return !(stated instanceof Answer.Present<Long>) && name.equalsIgnoreCase(SKU)
        ? facts.sku().map(Integer::longValue)
        : stated;
  }

  @Override
  public void probes(Probing probing) {
    probing.add(new Probe.License(name));
    if (name.equalsIgnoreCase(SKU)) {
      probing.add(OsFact.SKU);
    }
  }

  @Override
  public String text() {
    return test.map(it -> "LicenseDword " + name + " " + it.comparison() + " " + it.data())
        .orElse("LicenseValueExists " + name);
  }
}
