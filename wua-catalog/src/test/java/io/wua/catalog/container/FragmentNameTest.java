package io.wua.catalog.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FragmentNameTest {
  private static Optional<String> parse(String path) {
    return FragmentName.parse(path).map(FragmentName::toString);
  }

  @Test
  void isReadWithEitherSeparatorAndInShortAndLongForm() {
    assertEquals(Optional.of("c/123456"), parse("c\\123456"));
    assertEquals(Optional.of("x/1"), parse("x/000001"));
    assertEquals(Optional.of("l/pt-br/7"), parse("L\\pt-BR\\7"));
    assertEquals(Optional.of("c/7"), parse("core/7"));
  }

  @Test
  void isNothingElse() {
    for (String path :
        new String[] {"c", "c/x", "l/7", "c/en/7", "e/7", "files/a/b", "c/99999999999", "../c/1"}) {
      assertEquals(Optional.empty(), parse(path), path);
    }
  }
}
