package io.wua.app.agent.bundle;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of texts: what has the form of one, and the very values that the settings name
 * as such. Takes too much rather than too little.
 */
public final class Redaction {
  private static final String HIDDEN = "***";
  private static final int SHORTEST = 3;

  private static final Pattern PRIVATE_KEY =
      Pattern.compile(
          "-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*-----|\\z)", Pattern.DOTALL);
  private static final Pattern USER_OF_URL =
      Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]*://)([^\\s/\"'<>]*)@");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)([\\w.-]*(?:passw|pwd|secret|token|api_?key|credential)[\\w.-]*[\"']?\\s*[:=]\\s*)"
              + "(\"[^\"]*\"|'[^']*'|[^\\r\\n,}]+)");
  private static final Pattern AUTHORIZATION =
      Pattern.compile("(?i)((?:proxy-)?authorization[\"']?\\s*[:=]\\s*)[^\\r\\n]+");

  private final List<String> secrets;

  private Redaction(Set<String> secrets) {
    this.secrets =
        secrets.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** Knows the secrets of that settings file wherever else they appear. */
  public static Redaction knowing(String ini) {
    Set<String> found = new LinkedHashSet<>();
    Matcher urls = USER_OF_URL.matcher(ini);
    while (urls.find()) {
      for (String part : urls.group(2).split(":", 2)) {
        found.add(part);
      }
    }
    Matcher named = NAMED.matcher(ini);
    while (named.find()) {
      found.add(named.group(2).strip());
    }
    found.removeIf(secret -> secret.length() < SHORTEST);
    return new Redaction(found);
  }

  /** The text without secrets. */
  public String of(String text) {
    String clean = PRIVATE_KEY.matcher(text).replaceAll(HIDDEN);
    clean = USER_OF_URL.matcher(clean).replaceAll("$1" + HIDDEN + "@");
    clean = AUTHORIZATION.matcher(clean).replaceAll("$1" + HIDDEN);
    clean = NAMED.matcher(clean).replaceAll("$1" + HIDDEN);
    for (String secret : secrets) {
      clean = clean.replace(secret, HIDDEN);
    }
    return clean;
  }
}
