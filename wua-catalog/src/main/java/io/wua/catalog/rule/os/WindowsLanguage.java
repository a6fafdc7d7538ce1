package io.wua.catalog.rule.os;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.OsFact;
import io.wua.core.host.Truth;
import java.util.Objects;

/**
 * The rules {@code WindowsLanguage} and {@code PlatformLanguage}: true where the install language
 * is that one and MUI is not installed; with MUI they are false whatever the language.
 *
 * @param language the tag
 */
public record WindowsLanguage(String language) implements HostRule {
  /** Refuses null. */
  public WindowsLanguage {
    Objects.requireNonNull(language, "language");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.all(
        () -> inquiry.exists(inquiry.facts().muiLanguages()).not(), () -> installed(inquiry));
  }

  private Truth installed(Inquiry inquiry) {
    return inquiry.judge(
        inquiry.facts().language(),
        it -> {
          Truth same = LanguageTags.same(it, language);
          return same == Truth.UNKNOWN
              ? inquiry.unknown("whether install language " + it + " counts as " + language)
              : inquiry.saw(it, same == Truth.TRUE);
        });
  }

  @Override
  public void probes(Probing probing) {
    probing.add(OsFact.MUI_LANGUAGES, OsFact.INSTALL_LANGUAGE);
  }

  @Override
  public String text() {
    return "WindowsLanguage " + language;
  }
}
