package io.wua.core.criteria.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.failure.WuaException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
  @Test
  void cutsATextWithoutSpacesIntoItsPieces() throws WuaException {
    assertEquals(
        List.of("(", "a", "!=", "'b'", ")", "or", "c", "=", "-1", "the end of the text"),
        Tokens.of("(a!='b')or c=-1").stream().map(Token::toString).toList());
  }

  @Test
  void tellsWhereEachPieceStands() throws WuaException {
    assertEquals(
        List.of(
            new Token(Token.Kind.WORD, "Type", 1, 5),
            new Token(Token.Kind.OPERATOR, "=", 5, 6),
            new Token(Token.Kind.QUOTED, "it's", 7, 15),
            new Token(Token.Kind.END, "", 16, 16)),
        Tokens.of(" Type= 'it[']s' "));
  }

  @Test
  void readsAnEscapedQuoteOrBracketAsTheCharacterThatItStandsFor() throws WuaException {
    for (String plain : List.of("", "'", "[", "]", "it's [a] test", "[']", "']['")) {
      assertEquals(plain, Tokens.of(Token.quoted(plain)).get(0).text());
    }
    assertEquals("'it[']s [[]a[]]'", Token.quoted("it's [a]"));
  }
}
