package io.wua.core.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {
  @Test
  void kbsAloneAreNamesAndNoClassOfUpdates() {
    Selection named = Selection.ofKbs(Set.of(new KbNumber("5000001")));
    assertEquals(Set.of(new KbNumber("5000001")), named.kbs());
    assertFalse(named.hasCriteria());
  }

  @Test
  void classificationsAloneAreAClassOfUpdates() {
    Selection all = Selection.ofClassifications(Set.of(Classification.SECURITY_UPDATES));
    assertEquals(Set.of(Classification.SECURITY_UPDATES), all.classifications());
    assertTrue(all.hasCriteria());
  }

  @Test
  void noNamesNameNothing() {
    assertEquals(Selection.nothing(), Selection.ofKbs(Set.of()));
  }
}
