package io.wua.server.fleet.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.update.UpdateId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowDifferenceTest {
  private static UpdateId id(int number) {
    return new UpdateId(new UUID(1, number), 1);
  }

  private static ReportedRow row(int number, String status) {
    Optional<Boolean> unknown = Optional.empty();
    return new ReportedRow(
        id(number),
        Optional.of(status),
        unknown,
        unknown,
        unknown,
        unknown,
        unknown,
        Optional.empty(),
        unknown,
        Optional.empty(),
        Optional.empty());
  }

  private static List<ReportedRow> some(SplittableRandom random) {
    List<ReportedRow> rows = new ArrayList<>();
    for (int number = 0; number < 12; number++) {
      if (random.nextBoolean()) {
        rows.add(row(number, random.nextBoolean() ? "OK" : "PENDING"));
      }
    }
    return rows;
  }

  private static Map<UpdateId, ReportedRow> byId(List<ReportedRow> rows) {
    Map<UpdateId, ReportedRow> map = new TreeMap<>();
    rows.forEach(r -> map.put(r.id(), r));
    return map;
  }

  @Test
  void turnsAnyStoredRowsIntoTheDescribedOnesOfTheReport() {
    for (long seed = 0; seed < 500; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<ReportedRow> stored = some(random);
      List<ReportedRow> reported = some(random);
      Set<UpdateId> described = new HashSet<>();
      for (int number = 0; number < 12; number++) {
        if (random.nextInt(4) > 0) {
          described.add(id(number));
        }
      }

      RowDifference difference = RowDifference.of(stored, reported, described);

      Map<UpdateId, ReportedRow> result = byId(stored);
      difference.gone().forEach(result::remove);
      difference.changed().forEach(r -> result.replace(r.id(), r));
      difference.added().forEach(r -> result.putIfAbsent(r.id(), r));
      Map<UpdateId, ReportedRow> wanted = byId(reported);
      Set<UpdateId> undescribed = new HashSet<>(wanted.keySet());
      undescribed.removeAll(described);
      wanted.keySet().retainAll(described);
      result.keySet().removeAll(undescribed);
      long failing = seed;
      assertEquals(wanted, result, () -> "seed " + failing);
      assertEquals(undescribed, new HashSet<>(difference.undescribed()), () -> "seed " + failing);
    }
  }

  @Test
  void touchesNothingThatIsTheSame() {
    List<ReportedRow> rows = List.of(row(1, "OK"), row(2, "PENDING"));

    assertEquals(
        new RowDifference(List.of(), List.of(), List.of(), List.of()),
        RowDifference.of(rows, rows, Set.of(id(1), id(2))));
  }
}
