package io.wua.catalog.rule.os;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.OsFact;
import io.wua.core.host.Truth;
import java.util.List;
import java.util.Objects;

/**
 * True where the multilingual user interface has that language.
 *
 * @param language the tag
 */
public record MuiLanguageInstalled(String language) implements HostRule {
  /** Refuses null. */
  public MuiLanguageInstalled {
    Objects.requireNonNull(language, "language");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.judge(inquiry.facts().muiLanguages(), it -> among(inquiry, it));
  }

  private Truth among(Inquiry inquiry, List<String> installed) {
    Truth any = Truth.FALSE;
    for (String each : installed) {
      any = any.or(LanguageTags.same(each, language));
    }
    return any == Truth.UNKNOWN
        ? inquiry.unknown("whether languages " + installed + " count as " + language)
        : inquiry.saw(installed, any == Truth.TRUE);
  }

  @Override
  public void probes(Probing probing) {
    probing.add(OsFact.MUI_LANGUAGES);
  }

  @Override
  public String text() {
    return "MuiLanguageInstalled " + language;
  }
}
