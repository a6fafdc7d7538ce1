package io.wua.core.download.choice;

import io.wua.core.host.Truth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * On which hosts a rule speaks: on those of which one of the values holds.
 *
 * @param kind what is looked at
 * @param values ranges of addresses, or names in which {@code *} is any text and {@code ?} any
 *     character
 */
public record RuleCondition(ConditionKind kind, List<String> values) {
  /** Refuses no values, empty ones, and what is no range where one is due. */
  public RuleCondition {
    Objects.requireNonNull(kind, "kind");
    values = values.stream().map(String::strip).toList();
    if (values.isEmpty() || values.contains("")) {
      throw new IllegalArgumentException("a condition " + kind.word() + " without a value");
    }
    for (String value : values) {
      if (kind.isAboutAddresses() && AddressRange.parse(value).isEmpty()) {
        throw new IllegalArgumentException(
            "'" + value + "' is no range of addresses; write 10.2.0.0/16, fd00::/8 or one address");
      }
    }
  }

  /**
   * A condition with the values of one text, split at commas.
   *
   * @throws IllegalArgumentException where the values do not fit the kind
   */
  public static RuleCondition of(ConditionKind kind, String values) {
    return new RuleCondition(kind, Arrays.asList(values.split(",", -1)));
  }

  /** The values as one text. */
  public String text() {
    return String.join(",", values);
  }

  /** Whether it holds there; unknown where the host does not know the fact. */
  Truth holdsAt(HostPlace place) {
    return switch (kind) {
      case AGENT_IP -> inRange(place.agentIp());
      case PUBLIC_IP -> inRange(place.publicIp());
      case DOMAIN -> isNamed(place.domain());
      case SITE -> isNamed(place.site());
      case HOSTNAME ->
          isNamed(place.hostname()).or(isNamed(place.hostname().map(RuleCondition::shortName)));
    };
  }

  private static String shortName(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private Truth inRange(Optional<IpAddress> fact) {
    return fact.map(
            address ->
                Truth.of(
                    values.stream()
                        .flatMap(value -> AddressRange.parse(value).stream())
                        .anyMatch(range -> range.contains(address))))
        .orElse(Truth.UNKNOWN);
  }

  private Truth isNamed(Optional<String> fact) {
    return fact.map(
            name ->
                Truth.of(values.stream().anyMatch(glob -> pattern(glob).matcher(name).matches())))
        .orElse(Truth.UNKNOWN);
  }

  private static Pattern pattern(String glob) {
    StringBuilder regex = new StringBuilder();
    for (char c : glob.toLowerCase(Locale.ROOT).toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(
        regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }
}
