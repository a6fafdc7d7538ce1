package io.wua.server.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.update.Sha256;
import io.wua.http.wire.repository.PublishedFile;
import io.wua.server.publish.FileStamp;
import io.wua.testkit.Seeded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a round does. */
class MirrorPlanTest {
  private static final Sha256 ONE = new Sha256("11".repeat(32));
  private static final Sha256 TWO = new Sha256("22".repeat(32));

  private static PublishedFile file(String name, long size) {
    return new PublishedFile(name, size, ONE);
  }

  @Test
  void fetchesWhatLacksOrDiffersOrWasTouched() {
    List<PublishedFile> wanted =
        List.of(file("new", 1), file("same", 1), file("other", 1), file("touched", 1));
    Map<String, FileStamp> own =
        Map.of(
            "same", new FileStamp(1, 5, ONE),
            "other", new FileStamp(1, 5, TWO),
            "touched", new FileStamp(1, 5, ONE));
    MirrorPlan plan = MirrorPlan.of(wanted, own, Set.of("same", "other"));
    assertEquals(
        List.of("new", "other", "touched"),
        plan.fetch().stream().map(PublishedFile::name).toList());
    assertEquals(1, plan.kept());
    assertEquals(List.of(), plan.delete());
  }

  @Test
  void aFileThatOnlyChangedItsCaseIsNotDeleted() {
    MirrorPlan plan =
        MirrorPlan.of(
            List.of(file("a.cab", 1)), Map.of("A.cab", new FileStamp(1, 5, ONE)), Set.of());
    assertEquals(List.of(), plan.delete());
  }

  @Test
  void aFifthOfTheFilesOrBytesMayGoAndNoMore() {
    Seeded.runs(
        300,
        random -> {
          int count = random.nextInt(1, 40);
          List<PublishedFile> wanted = new ArrayList<>();
          Map<String, FileStamp> own = new HashMap<>();
          long all = 0;
          long going = 0;
          for (int i = 0; i < count; i++) {
            long size = random.nextLong(1, 1_000);
            own.put("f" + i, new FileStamp(size, 5, ONE));
            all += size;
            if (random.nextInt(6) > 0) {
              wanted.add(file("f" + i, size));
            } else {
              going += size;
            }
          }
          int gone = count - wanted.size();
          MirrorPlan plan = MirrorPlan.of(wanted, own, own.keySet());
          assertEquals(gone, plan.delete().size());
          assertEquals(gone * 5 > count || going * 5 > all, plan.endangers());
        });
  }

  @Test
  void nothingIsInDangerWhereNothingWasThere() {
    MirrorPlan plan = MirrorPlan.of(List.of(), Map.of(), Set.of());
    assertFalse(plan.endangers());
    assertTrue(plan.fetch().isEmpty());
  }
}
