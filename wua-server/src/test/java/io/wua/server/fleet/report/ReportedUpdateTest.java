package io.wua.server.fleet.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.update.Classification;
import io.wua.core.update.UpdateId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportedUpdateTest {
  private static final Optional<String> NONE = Optional.empty();
  private static final Optional<Boolean> UNKNOWN = Optional.empty();

  private static UpdateNames names(String classification) {
    return new UpdateNames("A title", NONE, Optional.of(classification));
  }

  private static ReportedUpdate update(UpdateNames names, TreeSet<String> urls) {
    UpdateFacts facts =
        new UpdateFacts(
            "Software",
            NONE,
            NONE,
            Optional.empty(),
            Optional.empty(),
            UNKNOWN,
            NONE,
            NONE,
            UNKNOWN,
            UNKNOWN,
            UNKNOWN,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE);
    return new ReportedUpdate(
        new UpdateId(new UUID(1, 2), 3), names, facts, Map.of(ListedKind.REPORTED_URL, urls));
  }

  @Test
  void takesEnglishForUnknownWhereTheClassificationIsEnglish() {
    assertEquals("en", names("Security Updates").language(NONE));
    assertEquals("", names("Mises à jour de la sécurité").language(NONE));
    assertEquals("fr-fr", names("Security Updates").language(Optional.of("fr_FR")));
  }

  @Test
  void knowsTheClassificationByItsEnglishNameOnly() {
    ReportedUpdate update = update(names("Security Updates"), new TreeSet<>());

    assertEquals(
        Optional.of(Classification.SECURITY_UPDATES.guid().toString()),
        update.classificationId("en-us"));
    assertEquals(NONE, update.classificationId("fr"));
  }

  @Test
  void hasTheSameDigestWhateverTheOrderOfItsLists() {
    TreeSet<String> backwards = new TreeSet<>(Collections.reverseOrder());
    backwards.addAll(List.of("http://a", "http://b"));
    UpdateNames names = names("Updates");

    assertEquals(
        DescriptionDigest.of(update(names, new TreeSet<>(backwards)), "en"),
        DescriptionDigest.of(update(names, backwards), "en"));
  }

  @Test
  void hasAnotherDigestWithAnotherListOrLanguage() {
    ReportedUpdate one = update(names("Updates"), new TreeSet<>(List.of("http://a")));
    ReportedUpdate other = update(names("Updates"), new TreeSet<>(List.of("http://b")));

    assertNotEquals(DescriptionDigest.of(one, "en"), DescriptionDigest.of(other, "en"));
    assertNotEquals(DescriptionDigest.of(one, "en"), DescriptionDigest.of(one, "fr"));
  }

  @Test
  void replacesNulByASpaceAndRefusesEndlessTexts() {
    assertEquals("a b", new UpdateNames("a\0b", NONE, NONE).title());
    assertThrows(
        IllegalArgumentException.class, () -> new UpdateNames("a".repeat(2_001), NONE, NONE));
  }
}
