package io.wua.catalog.rule.wmi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One token of a query.
 *
 * @param kind what it is
 * @param text its text, without quotes and escapes
 */
record WqlToken(Kind kind, String text) {
  /** The kinds of tokens. */
  enum Kind {
    /** Quoted text. */
    TEXT,
    /** A number. */
    NUMBER,
    /** A name or keyword. */
    WORD,
    /** An operator, bracket or comma. */
    SIGN,
    /** Nothing more. */
    END
  }

  /** Stands behind the last token. */
  static final WqlToken END = new WqlToken(Kind.END, "");

  private static final Pattern PLAIN =
      Pattern.compile(
          "(?<number>-?[0-9]+(?:\\.[0-9]+)?)"
              + "|(?<word>[A-Za-z_][A-Za-z0-9_.]*)"
              + "|(?<sign><=|>=|<>|!=|[=<>(),*])");
  private static final int MAX_TOKENS = 2_000;

  /** Whether it is that keyword or sign. */
  boolean is(String word) {
    return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(word);
  }

  /** The tokens of a query; empty where it is not made of such tokens. */
  static Optional<List<WqlToken>> all(String query) {
    List<WqlToken> tokens = new ArrayList<>();
    Matcher plain = PLAIN.matcher(query);
    int at = 0;
    while (at < query.length() && tokens.size() <= MAX_TOKENS) {
      char c = query.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (isQuote(c)) {
        int end = endOfText(query, at);
        if (end < 0) {
          return Optional.empty();
        }
        tokens.add(new WqlToken(Kind.TEXT, unescaped(query.substring(at + 1, end))));
        at = end + 1;
      } else if (plain.region(at, query.length()).lookingAt()) {
        tokens.add(plain(plain));
        at = plain.end();
      } else {
        return Optional.empty();
      }
    }
    return tokens.size() > MAX_TOKENS ? Optional.empty() : Optional.of(tokens);
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '"';
  }

  private static WqlToken plain(Matcher matcher) {
    String number = matcher.group("number");
    if (number != null) {
      return new WqlToken(Kind.NUMBER, number);
    }
    String word = matcher.group("word");
    return word != null
        ? new WqlToken(Kind.WORD, word)
        : new WqlToken(Kind.SIGN, matcher.group("sign"));
  }

  /** Where the quote stands that ends the text that starts at a quote; negative without one. */
  private static int endOfText(String query, int start) {
    for (int at = start + 1; at < query.length(); at++) {
      if (query.charAt(at) == '\\') {
        at++;
      } else if (query.charAt(at) == query.charAt(start)) {
        return at;
      }
    }
    return -1;
  }

  private static String unescaped(String text) {
    return text.replaceAll("\\\\([\\\\'\"])", "$1");
  }
}
