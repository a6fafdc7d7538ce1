package io.wua.core.criteria.token;

import io.wua.core.failure.WuaException;
import java.util.ArrayList;
import java.util.List;

/** Cuts the text of search criteria into its pieces. */
public final class Tokens {
  private static final String OPERATORS = "=!<>";
  private static final String NO_WORD = OPERATORS + "()'\"";

  private final String text;
  private final Refusal refusal;
  private int at;

  private Tokens(String text) {
    this.text = text;
    this.refusal = new Refusal(text);
  }

  /**
   * The pieces in order, the last one the end.
   *
   * @throws WuaException with the reason INVALID_CRITERIA for quotes and brackets that are not
   *     balanced
   */
  public static List<Token> of(String text) throws WuaException {
    Tokens tokens = new Tokens(text);
    List<Token> found = new ArrayList<>();
    do {
      found.add(tokens.next());
    } while (!found.get(found.size() - 1).is(Token.Kind.END));
    return List.copyOf(found);
  }

  private Token next() throws WuaException {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    int start = at;
    if (at == text.length()) {
      return new Token(Token.Kind.END, "", start, start);
    }
    return switch (text.charAt(at)) {
      case '(' -> single(Token.Kind.OPEN);
      case ')' -> single(Token.Kind.CLOSE);
      case '\'' -> quoted();
      case '"' ->
          throw refusal.at(
              single(Token.Kind.WORD), "double quotes are not known", "write single quotes");
      default -> run();
    };
  }

  private Token single(Token.Kind kind) {
    at++;
    return new Token(kind, text.substring(at - 1, at), at - 1, at);
  }

  /** A run of operator characters, or of anything else that can be no other piece. */
  private Token run() {
    int start = at;
    boolean operator = OPERATORS.indexOf(text.charAt(at)) >= 0;
    while (at < text.length() && continues(text.charAt(at), operator)) {
      at++;
    }
    Token.Kind kind = operator ? Token.Kind.OPERATOR : Token.Kind.WORD;
    return new Token(kind, text.substring(start, at), start, at);
  }

  private static boolean continues(char c, boolean operator) {
    return operator
        ? OPERATORS.indexOf(c) >= 0
        : NO_WORD.indexOf(c) < 0 && !Character.isWhitespace(c);
  }

  private Token quoted() throws WuaException {
    int start = at;
    StringBuilder plain = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\'') {
        at++;
        return new Token(Token.Kind.QUOTED, plain.toString(), start, at);
      }
      plain.append(c == '[' || c == ']' ? escaped() : c);
      at++;
    }
    throw refusal.at(
        new Token(Token.Kind.QUOTED, "", start, start + 1),
        "this quote is never closed",
        "write a single quote after the value; a quote inside a value is written [']");
  }

  /** The character that stands in brackets at this place; leaves the place at the last bracket. */
  private char escaped() throws WuaException {
    boolean complete =
        text.charAt(at) == '['
            && at + 2 < text.length()
            && "'[]".indexOf(text.charAt(at + 1)) >= 0
            && text.charAt(at + 2) == ']';
    if (!complete) {
      throw refusal.at(
          new Token(Token.Kind.QUOTED, "", at, at + 1),
          "a bracket inside a value escapes a quote or bracket and nothing else",
          "write [[] for [, []] for ] and ['] for '");
    }
    at += 2;
    return text.charAt(at - 1);
  }
}
