package io.wua.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SizesTest {
  private static final UpdateBuilder UPDATE = Update.builder(new UpdateId(new UUID(1, 1), 1));

  private static Payload file(OptionalLong size) {
    return new Payload("a", size, new Sha1("ab".repeat(20)), Optional.empty(), Optional.empty());
  }

  @Test
  void nothingKnownIsNoSize() {
    assertEquals(OptionalLong.empty(), UPDATE.build().sizeBytes());
  }

  @Test
  void payloadsAddUpWhereEachSizeIsKnown() {
    Payload known = file(OptionalLong.of(5));
    Payload unknown = file(OptionalLong.empty());
    Update update = UPDATE.build();
    assertEquals(
        OptionalLong.of(10),
        update.toBuilder().payloads(List.of(known, known)).build().sizeBytes());
    assertEquals(
        OptionalLong.empty(),
        update.toBuilder().payloads(List.of(known, unknown)).build().sizeBytes());
  }

  @Test
  void whatIsStatedForTheWholeComesFirst() {
    Update update =
        UPDATE.build().toBuilder()
            .payloads(List.of(file(OptionalLong.of(5))))
            .maxDownloadBytes(3)
            .build();
    assertEquals(OptionalLong.of(3), update.sizeBytes());
  }

  @Test
  void negativeSizesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> file(OptionalLong.of(-1)));
    UpdateBuilder negative = UPDATE.build().toBuilder().maxDownloadBytes(-1);
    assertThrows(IllegalArgumentException.class, negative::build);
  }
}
