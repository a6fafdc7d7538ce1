package io.wua.core.download.choice;

import io.wua.core.host.Truth;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A rule of the server: which hosts use which repository (WAPT's table SiteRules).
 *
 * @param sequence its turn; the lowest is asked first
 * @param name its name
 * @param repositories for which repositories it speaks: {@code waptwua} is that of updates
 * @param condition on which hosts it speaks
 * @param negation whether it speaks on all others instead
 * @param noFallback whether nothing is asked behind it, be it reachable or not
 * @param url the repository
 */
public record RepositoryRule(
    int sequence,
    String name,
    List<String> repositories,
    RuleCondition condition,
    boolean negation,
    boolean noFallback,
    URI url) {
  /** The repository of updates. */
  public static final String UPDATES = "waptwua";

  private static final int LONGEST_NAME = 100;
  private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  /**
   * Refuses what no host could go by: nameless rules, negative turns, other URLs than of the web.
   */
  public RepositoryRule {
    Objects.requireNonNull(condition, "condition");
    repositories = repositories.stream().map(String::strip).toList();
    if (sequence < 0) {
      throw new IllegalArgumentException("the sequence " + sequence + " is negative");
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "a rule needs a name of up to " + LONGEST_NAME + " letters");
    }
    if (repositories.isEmpty()
        || !repositories.stream().allMatch(each -> REPOSITORY.matcher(each).matches())) {
      throw new IllegalArgumentException(
          repositories + " are no names of repositories; write waptwua, or wapt,waptwua");
    }
    String scheme = Objects.requireNonNullElse(url.getScheme(), "").toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https"))
        || url.getHost() == null
        || url.getUserInfo() != null
        || url.getQuery() != null
        || url.getFragment() != null) {
      throw new IllegalArgumentException(
          "the URL of a repository is http or https with a host, without user, query and fragment");
    }
  }

  /** Whether it speaks for that repository. */
  public boolean isFor(String repository) {
    return repositories.stream().anyMatch(repository::equalsIgnoreCase);
  }

  /** Whether it speaks on a host; unknown, negated or not, where the host lacks the fact. */
  public Truth speaksAt(HostPlace place) {
    Truth holds = condition.holdsAt(place);
    return negation ? holds.not() : holds;
  }
}
