package io.wua.testkit.update;

import io.wua.core.update.Category;
import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateBuilder;
import io.wua.core.update.UpdateId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Draws updates from a small world, so that rules drawn from the same world often meet them. */
public final class AnyUpdate {
  /** Around this moment drawn updates are released. */
  public static final Instant EPOCH = Instant.parse("2026-07-14T10:00:00Z");

  private static final int WORLD = 8;

  private AnyUpdate() {}

  /** An update with one of a few ids, KB numbers, severities, classifications and products. */
  public static Update of(SplittableRandom random) {
    return of(id(random), random);
  }

  /** An update with that id. */
  public static Update of(UpdateId id, SplittableRandom random) {
    UpdateBuilder update =
        Update.builder(id)
            .severity(Severity.values()[random.nextInt(Severity.values().length)])
            .browseOnly(random.nextInt(8) == 0)
            .beta(random.nextInt(16) == 0);
    List<KbNumber> kbs = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      kbs.add(kb(random));
    }
    List<Category> products = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      products.add(product(random));
    }
    update.kbs(kbs).products(products);
    if (random.nextInt(8) != 0) {
      update.classification(classification(random));
    }
    if (random.nextInt(8) != 0) {
      update.released(EPOCH.plus(Duration.ofHours(random.nextInt(-2000, 2000))));
    }
    return update.build();
  }

  /** One of a few ids in two revisions. */
  public static UpdateId id(SplittableRandom random) {
    return new UpdateId(new UUID(7, random.nextInt(WORLD)), 100 + random.nextInt(2));
  }

  /** One of a few KB numbers. */
  public static KbNumber kb(SplittableRandom random) {
    return new KbNumber(String.valueOf(5_000_000 + random.nextInt(WORLD)));
  }

  /** One of the well-known classifications. */
  public static Classification classification(SplittableRandom random) {
    Classification[] all = Classification.values();
    return all[random.nextInt(all.length)];
  }

  /** One of a few products. */
  public static Category product(SplittableRandom random) {
    int number = random.nextInt(WORLD);
    return new Category(new UUID(9, number), "Product " + number);
  }
}
