package io.wua.catalog.rule.os;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.OsFact;
import io.wua.core.host.Truth;
import java.util.Objects;
import java.util.Optional;

/**
 * True where the native processor is of an architecture; hosts do not tell level and revision.
 *
 * @param architecture its number: 0 x86, 5 ARM, 6 Itanium, 9 x64, 12 ARM64
 * @param level the level that it must have
 * @param revision the revision that it must have
 */
public record Processor(long architecture, Optional<String> level, Optional<String> revision)
    implements HostRule {
  /** Refuses nulls. */
  public Processor {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(revision, "revision");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.judge(
        inquiry.facts().architecture(),
        it -> {
          boolean same = it.number() == architecture;
          return same && (level.isPresent() || revision.isPresent())
              ? inquiry.unknown("level and revision of the processor")
              : inquiry.saw(it, same);
        });
  }

  @Override
  public void probes(Probing probing) {
    probing.add(OsFact.ARCHITECTURE);
  }

  @Override
  public String text() {
    return "Processor architecture "
        + architecture
        + level.map(it -> ", level " + it).orElse("")
        + revision.map(it -> ", revision " + it).orElse("");
  }
}
