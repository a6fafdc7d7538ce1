package io.wua.core.criteria;

import io.wua.core.failure.WuaException;
import io.wua.core.host.Truth;
import io.wua.core.update.UpdateType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The search criteria of the Windows Update Agent, in the form that it accepts: any of several
 * groups, each of criteria that must hold together (<a
 * href="https://learn.microsoft.com/windows/win32/api/wuapi/nf-wuapi-iupdatesearcher-search">IUpdateSearcher::Search</a>,
 * <a
 * href="https://learn.microsoft.com/openspecs/windows_protocols/ms-uamg/8bc81f1d-0491-463c-a347-a4486b7d83ab">[MS-UAMG]
 * 3.38.4.11</a>). Made by {@link #parse(String)} from text or by {@link Expression#toCriteria} in
 * code.
 *
 * @param groups the groups, at least one, at most {@link #MAX_GROUPS}, no two with the same
 *     criteria
 */
public record Criteria(List<AndGroup> groups) {
  /** The most groups that are searched for at once; a limit of ours, the agent documents none. */
  public static final int MAX_GROUPS = 256;

  /** What the agent takes an empty text for: neither installed nor hidden. */
  public static final Criteria OF_EMPTY_TEXT =
      new Criteria(
          List.of(new AndGroup(List.of(Flag.IS_INSTALLED.is(false), Flag.IS_HIDDEN.is(false)))));

  /**
   * The default filter of WAPT: software or drivers, installed or not, hidden or not. One search
   * with it is a whole inventory.
   */
  public static final Criteria WAPT_DEFAULT =
      new Criteria(
          List.of(
              new AndGroup(List.of(Criterion.type(UpdateType.SOFTWARE))),
              new AndGroup(List.of(Criterion.type(UpdateType.DRIVER)))));

  /** Refuses no groups, too many and equal ones. */
  public Criteria {
    groups = List.copyOf(groups);
    if (groups.isEmpty() || groups.size() > MAX_GROUPS) {
      throw new IllegalArgumentException(groups.size() + " groups, not 1 to " + MAX_GROUPS);
    }
    if (groups.stream().map(g -> Set.copyOf(g.criteria())).distinct().count() < groups.size()) {
      throw new IllegalArgumentException("a group is repeated: " + groups);
    }
  }

  /**
   * Reads what the Windows Update Agent documents, and nothing else. Names, keywords and values are
   * read whatever their case; a blank text is {@link #OF_EMPTY_TEXT}.
   *
   * @throws WuaException with the reason INVALID_CRITERIA, its message says what is wrong, where,
   *     and what to write instead; with the reason LIMIT_EXCEEDED for more than {@link #MAX_GROUPS}
   *     groups or parentheses nested beyond reason
   */
  public static Criteria parse(String text) throws WuaException {
    return parse(text, Set.of());
  }

  /**
   * The same with {@code or} allowed inside parentheses, for people: distributes {@code and} over
   * {@code or}.
   *
   * @throws WuaException as {@link #parse(String)}
   */
  public static Criteria parseAny(String text) throws WuaException {
    return parse(text, Set.of(CriteriaExtension.NESTED_OR));
  }

  /**
   * The same with these extensions.
   *
   * @throws WuaException as {@link #parse(String)}
   */
  public static Criteria parse(String text, Set<CriteriaExtension> extensions) throws WuaException {
    return text.isBlank() ? OF_EMPTY_TEXT : new CriteriaParser(text, extensions).parse();
  }

  /** Whether a search would find the update; UNKNOWN where the host's facts do not tell. */
  public Truth matches(SearchableUpdate update) {
    return groups.stream().map(g -> g.matches(update)).reduce(Truth.FALSE, Truth::or);
  }

  /**
   * The canonical text, which the agent accepts and {@link #parse(String)} reads back as equal
   * criteria. {@code and} binds tighter than {@code or}, so it has no parentheses.
   */
  public String text() {
    return groups.stream().map(AndGroup::toString).collect(Collectors.joining(" or "));
  }

  /** The {@link #text}. */
  @Override
  public String toString() {
    return text();
  }
}
