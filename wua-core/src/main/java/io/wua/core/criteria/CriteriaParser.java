package io.wua.core.criteria;

import io.wua.core.criteria.token.Refusal;
import io.wua.core.criteria.token.Token;
import io.wua.core.criteria.token.Tokens;
import io.wua.core.failure.WuaException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads whole search criteria by recursive descent. It always reads {@code or} at any depth; what
 * the Windows Update Agent would refuse is refused at the end, when the accepted form is known and
 * can be offered.
 */
final class CriteriaParser {
  private static final int MAX_DEPTH = 64;

  private final String text;
  private final Refusal refusal;
  private final Set<CriteriaExtension> extensions;

  /** Where each criterion stands; two equal criteria stand in two places. */
  private final Map<Criterion, Token> places = new IdentityHashMap<>();

  private List<Token> tokens = List.of();
  private int at;
  private int depth;
  private Optional<Token> nestedOr = Optional.empty();

  CriteriaParser(String text, Set<CriteriaExtension> extensions) {
    this.text = text;
    this.refusal = new Refusal(text);
    this.extensions = Set.copyOf(extensions);
  }

  Criteria parse() throws WuaException {
    tokens = Tokens.of(text);
    Expression expression = disjunction();
    refuseRest();
    List<List<Criterion>> groups = Distribution.of(expression);
    for (List<Criterion> group : groups) {
      refuseStrayRevision(group);
    }
    Criteria criteria = new Criteria(groups.stream().map(AndGroup::new).toList());
    if (nestedOr.isPresent() && !extensions.contains(CriteriaExtension.NESTED_OR)) {
      throw refusal.at(
          nestedOr.get(),
          "the Windows Update Agent refuses 'or' inside parentheses (WU_E_INVALID_CRITERIA,"
              + " 0x80240032)",
          "write " + criteria.text());
    }
    return criteria;
  }

  private Expression disjunction() throws WuaException {
    List<Expression> parts = new ArrayList<>(List.of(conjunction()));
    while (peek().isWord("or")) {
      Token or = take();
      if (depth > 0 && nestedOr.isEmpty()) {
        nestedOr = Optional.of(or);
      }
      parts.add(conjunction());
    }
    return parts.size() == 1 ? parts.get(0) : Expression.anyOf(parts);
  }

  private Expression conjunction() throws WuaException {
    List<Expression> parts = new ArrayList<>(List.of(operand()));
    while (peek().isWord("and")) {
      take();
      parts.add(operand());
    }
    return parts.size() == 1 ? parts.get(0) : Expression.allOf(parts);
  }

  private Expression operand() throws WuaException {
    Token first = take();
    if (first.is(Token.Kind.OPEN)) {
      return parenthesized(first);
    }
    if (first.isWord("not")) {
      throw refusal.at(
          first,
          "the language has no 'not'",
          "write the other value, or != after Type or UpdateID");
    }
    if (!first.is(Token.Kind.WORD) || first.isWord("and") || first.isWord("or")) {
      throw refusal.at(
          first, "a criterion is missing before " + first, "write one, such as IsInstalled=0");
    }
    Criterion criterion = new CriterionReader(refusal, extensions, first, take(), take()).read();
    places.put(criterion, first);
    return criterion;
  }

  private Expression parenthesized(Token open) throws WuaException {
    depth++;
    if (depth > MAX_DEPTH) {
      throw refusal.tooMuchAt(
          open, "parentheses are nested more than " + MAX_DEPTH + " deep", "write fewer of them");
    }
    Expression inside = disjunction();
    if (peek().is(Token.Kind.END)) {
      throw refusal.at(
          open, "this parenthesis is never closed", "write ) after its last criterion");
    }
    if (!peek().is(Token.Kind.CLOSE)) {
      throw unconnected(peek());
    }
    take();
    depth--;
    return inside;
  }

  private void refuseRest() throws WuaException {
    if (peek().is(Token.Kind.CLOSE)) {
      throw refusal.at(
          peek(), "this parenthesis was never opened", "write ( before its first criterion");
    }
    if (!peek().is(Token.Kind.END)) {
      throw unconnected(peek());
    }
  }

  private WuaException unconnected(Token next) {
    return refusal.at(
        next,
        "nothing connects " + next + " with what stands before it",
        "write 'and' or 'or' between them");
  }

  private void refuseStrayRevision(List<Criterion> group) throws WuaException {
    if (!AndGroup.hasStrayRevision(group)) {
      return;
    }
    for (Criterion criterion : group) {
      if (criterion instanceof Criterion.RevisionIs revision) {
        throw refusal.at(
            Objects.requireNonNull(places.get(criterion)),
            "RevisionNumber is allowed only together with the update that it is a revision of",
            "write UpdateID='...' and " + revision);
      }
    }
  }

  private Token peek() {
    return tokens.get(at);
  }

  /** The next piece; the end is never passed. */
  private Token take() {
    Token next = peek();
    if (!next.is(Token.Kind.END)) {
      at++;
    }
    return next;
  }
}
