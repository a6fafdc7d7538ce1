package io.wua.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IdentifiersTest {
  private static final String GUID = "7f8946c3-01f8-46c8-aa4a-40520c15f7c8";

  @Nested
  class AnUpdateId {
    @Test
    void isWrittenAsLowerCaseGuidUnderscoreRevision() {
      assertEquals(
          GUID + "_100", UpdateId.parse(GUID.toUpperCase(java.util.Locale.ROOT) + "_100").wire());
    }

    @Test
    void isReadWithTheDashThatWaptWroteForAShortTime() {
      assertEquals(new UpdateId(UUID.fromString(GUID), 7), UpdateId.parse(GUID + "-7"));
    }

    @Test
    void refusesABareGuidAndANegativeRevision() {
      assertThrows(IllegalArgumentException.class, () -> UpdateId.parse(GUID));
      assertThrows(IllegalArgumentException.class, () -> new UpdateId(UUID.fromString(GUID), -1));
    }

    @Test
    void isOrderedByGuidTextThenRevision() {
      UpdateId first = UpdateId.parse("0a000000-0000-0000-0000-000000000000_2");
      UpdateId second = UpdateId.parse("f0000000-0000-0000-0000-000000000000_1");
      assertTrue(first.compareTo(second) < 0);
      assertTrue(first.compareTo(new UpdateId(first.guid(), 10)) < 0);
    }
  }

  @Nested
  class AnUpdateRef {
    @Test
    void withoutARevisionMeansAny() {
      assertTrue(UpdateRef.parse("{" + GUID + "}").revision().isEmpty());
      assertEquals(GUID, UpdateRef.parse(" " + GUID + " ").toString());
    }

    @Test
    void refusesAKbNumber() {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> UpdateRef.parse("KB5012170"));
      assertTrue(refused.getMessage().contains("write <guid>"), refused.getMessage());
    }
  }

  @Nested
  class AKbNumber {
    @Test
    void readsTheFormsOfRulesAndOfWindowsAsTheSame() {
      assertEquals(KbNumber.parse("KB5012170"), KbNumber.parse("5012170"));
      assertEquals("KB5012170", KbNumber.parse("kb05012170").toString());
    }

    @Test
    void refusesWhatIsNoNumber() {
      for (String bad : new String[] {"", "KB", "KB12x", "0", "12345678901"}) {
        assertThrows(IllegalArgumentException.class, () -> KbNumber.parse(bad), bad);
      }
    }
  }

  @Nested
  class ADigest {
    @Test
    void readsTheBase64OfCatalogs() {
      Sha1 sha1 = Sha1.ofBase64("zG+gsJixedK70dU7kcxN5rDrWog=");
      assertEquals("cc6fa0b098b179d2bbd1d53b91cc4de6b0eb5a88", sha1.hex());
      assertEquals("zG+gsJixedK70dU7kcxN5rDrWog=", sha1.base64());
    }

    @Test
    void refusesTheLengthOfAnotherDigest() {
      assertThrows(
          IllegalArgumentException.class, () -> Sha256.ofBase64("zG+gsJixedK70dU7kcxN5rDrWog="));
    }
  }

  @Nested
  class AWord {
    @Test
    void ofSeverityIsReadWhateverItsCase() {
      assertEquals(Optional.of(Severity.CRITICAL), Severity.parse("critical"));
      assertEquals(Optional.of(Severity.UNSPECIFIED), Severity.parse("Other"));
      assertEquals(Optional.empty(), Severity.parse("Urgent"));
    }

    @Test
    void ofClassificationIsAGuidANameOrWaptsJoinedForm() {
      for (String text :
          new String[] {
            "Security Updates", "SecurityUpdates", "0FA1201D-4330-4FA8-8AE9-B877473B6441"
          }) {
        assertEquals(
            Optional.of(Classification.SECURITY_UPDATES), Classification.parse(text), text);
      }
      assertEquals(Optional.of(Classification.APPLICATIONS), Classification.parse("Application"));
      assertEquals(Optional.empty(), Classification.parse("Security"));
    }
  }
}
