package io.wua.core.download.choice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rule looks at, by the words of WAPT. */
public enum ConditionKind {
  /** The address from which the host reaches its repository. */
  AGENT_IP("AGENT IP", true),
  /** The DNS domain of the host. */
  DOMAIN("DOMAIN", false),
  /** The name of the host, short or full. */
  HOSTNAME("HOSTNAME", false),
  /** The address from which the server saw the host come. */
  PUBLIC_IP("PUBLIC IP", true),
  /** The site of Active Directory. */
  SITE("SITE", false);

  private final String word;
  private final boolean addresses;

  ConditionKind(String word, boolean addresses) {
    this.word = word;
    this.addresses = addresses;
  }

  /** The word on the wire. */
  public String word() {
    return word;
  }

  /**
   * Whether its values are ranges of addresses; else they are names with {@code *} and {@code ?}.
   */
  boolean isAboutAddresses() {
    return addresses;
  }

  /** The kind of that word, whatever its case and with a space or underscore between. */
  public static Optional<ConditionKind> of(String word) {
    String plain = word.strip().toUpperCase(Locale.ROOT).replaceAll("[ _-]+", " ");
    return Arrays.stream(values()).filter(kind -> kind.word.equals(plain)).findFirst();
  }
}
