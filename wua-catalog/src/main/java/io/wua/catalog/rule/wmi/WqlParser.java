package io.wua.catalog.rule.wmi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the queries of {@link Wql}. */
final class WqlParser {
  private static final int MAX_DEPTH = 50;

  /** Thrown inside the parser where the query is not of the subset. */
  private static final class NotOfSubset extends Exception {
    private static final long serialVersionUID = 1L;

    NotOfSubset() {
      // Nobody looks at the stack of an expected outcome.
      super(null, null, false, false);
    }
  }

  private final List<WqlToken> tokens;
  private int next;
  private int depth;

  private WqlParser(List<WqlToken> tokens) {
    this.tokens = tokens;
  }

  static Optional<Wql> parse(String text) {
    Optional<List<WqlToken>> tokens = WqlToken.all(text);
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new WqlParser(tokens.get()).query(text.strip()));
    } catch (NotOfSubset e) {
      return Optional.empty();
    }
  }

  private Wql query(String text) throws NotOfSubset {
    expect("SELECT");
    do {
      if (!accept("*")) {
        word();
      }
    } while (accept(","));
    expect("FROM");
    String className = word();
    Optional<WqlCondition> where = accept("WHERE") ? Optional.of(any()) : Optional.empty();
    if (peek().kind() != WqlToken.Kind.END) {
      throw new NotOfSubset();
    }
    return new Wql(text, className, where);
  }

  private WqlCondition any() throws NotOfSubset {
    List<WqlCondition> parts = new ArrayList<>();
    do {
      parts.add(all());
    } while (accept("OR"));
    return parts.size() == 1 ? parts.get(0) : new WqlCondition.Any(parts);
  }

  private WqlCondition all() throws NotOfSubset {
    List<WqlCondition> parts = new ArrayList<>();
    do {
      parts.add(one());
    } while (accept("AND"));
    return parts.size() == 1 ? parts.get(0) : new WqlCondition.All(parts);
  }

  private WqlCondition one() throws NotOfSubset {
    if (++depth > MAX_DEPTH) {
      throw new NotOfSubset();
    }
    try {
      if (accept("NOT")) {
        return new WqlCondition.Negation(one());
      }
      if (accept("(")) {
        WqlCondition inside = any();
        expect(")");
        return inside;
      }
      return comparison();
    } finally {
      depth--;
    }
  }

  private WqlCondition comparison() throws NotOfSubset {
    String property = word();
    if (accept("IS")) {
      boolean negated = accept("NOT");
      expect("NULL");
      return nullTest(property, negated);
    }
    WqlOperator operator = WqlOperator.parse(take().text()).orElseThrow(NotOfSubset::new);
    if (accept("NULL")) {
      return switch (operator) {
        case EQUAL -> nullTest(property, false);
        case UNEQUAL -> nullTest(property, true);
        case LESS, AT_MOST, GREATER, AT_LEAST, LIKE -> throw new NotOfSubset();
      };
    }
    return new WqlCondition.Comparison(property, operator, literal());
  }

  private static WqlCondition nullTest(String property, boolean negated) {
    WqlCondition isNull = new WqlCondition.IsNull(property);
    return negated ? new WqlCondition.Negation(isNull) : isNull;
  }

  private WqlLiteral literal() throws NotOfSubset {
    WqlToken token = take();
    return switch (token.kind()) {
      case TEXT -> new WqlLiteral(WqlLiteral.Kind.TEXT, token.text());
      case NUMBER -> new WqlLiteral(WqlLiteral.Kind.NUMBER, token.text());
      case WORD -> {
        if (!token.is("TRUE") && !token.is("FALSE")) {
          throw new NotOfSubset();
        }
        yield new WqlLiteral(WqlLiteral.Kind.BOOLEAN, token.text());
      }
      case SIGN, END -> throw new NotOfSubset();
    };
  }

  private String word() throws NotOfSubset {
    WqlToken token = take();
    if (token.kind() != WqlToken.Kind.WORD) {
      throw new NotOfSubset();
    }
    return token.text();
  }

  private void expect(String word) throws NotOfSubset {
    if (!accept(word)) {
      throw new NotOfSubset();
    }
  }

  private boolean accept(String word) {
    boolean there = peek().is(word);
    next += there ? 1 : 0;
    return there;
  }

  private WqlToken peek() {
    return next < tokens.size() ? tokens.get(next) : WqlToken.END;
  }

  private WqlToken take() {
    WqlToken token = peek();
    next++;
    return token;
  }
}
