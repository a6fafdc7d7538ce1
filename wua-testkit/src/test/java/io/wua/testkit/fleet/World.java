package io.wua.testkit.fleet;

import io.wua.core.scan.Supersedence;
import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.core.update.Severity;
import io.wua.core.update.Sha1;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What is the same for all hosts: what Microsoft publishes when, what the policy says when, and
 * when server and repository are away. Everything follows from the seed.
 */
final class World {
  static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
  static final Duration DELAY = Duration.ofDays(2);

  /** No releases, outages and pauses in the last days, so that all can come to rest. */
  static final Duration CALM = Duration.ofDays(8);

  private static final int DEFINITIONS_A_DAY = 4;
  private static final Duration DEFINITIONS_STAY = Duration.ofDays(4);

  /** One publication. */
  record Release(Update update, Instant at, Optional<Instant> gone, boolean reboot) {}

  /** A time during which something is so. */
  record Span(Instant from, Instant to) {
    boolean holds(Instant at) {
      return !at.isBefore(from) && at.isBefore(to);
    }
  }

  /** What the catalog holds at a moment. */
  record Issue(int number, List<Release> releases, Supersedence edges) {}

  private final Instant end;
  private final List<Release> releases = new ArrayList<>();
  private final Map<UUID, Set<UUID>> edges = new HashMap<>();
  private final List<Span> serverAway = new ArrayList<>();
  private final List<Span> repositoryAway = new ArrayList<>();
  private final List<Span> paused = new ArrayList<>();
  private final Map<UUID, Instant> forbidden = new HashMap<>();
  private final Map<Instant, Issue> issues = new HashMap<>();
  private int numbers;

  World(long seed, int days) {
    SplittableRandom random = new SplittableRandom(seed);
    this.end = START.plus(Duration.ofDays(days));
    patchTuesdays(random);
    definitions();
    outages(random, days);
  }

  Instant end() {
    return end;
  }

  private Instant calm() {
    return end.minus(CALM);
  }

  private void patchTuesdays(SplittableRandom random) {
    Optional<UUID> older = Optional.empty();
    for (int month = -1; month < 12; month++) {
      Instant tuesday =
          START
              .atZone(ZoneOffset.UTC)
              .plusMonths(month)
              .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY))
              .withHour(17)
              .toInstant();
      if (!tuesday.isBefore(calm())) {
        return;
      }
      UUID rollup = publish(tuesday, older, Optional.empty(), true, "Rollup");
      older = Optional.of(rollup);
      for (int i = 0; i < 3; i++) {
        UUID id = publish(tuesday, Optional.empty(), Optional.empty(), i == 0, "Part");
        if (random.nextInt(4) == 0) {
          forbidden.put(id, tuesday.plus(Duration.ofDays(random.nextInt(6))));
        }
        if (random.nextInt(3) == 0) {
          again(id, tuesday.plus(Duration.ofDays(1 + random.nextInt(12))));
        }
      }
    }
  }

  private void definitions() {
    Optional<UUID> older = Optional.empty();
    Duration pause = Duration.ofDays(1).dividedBy(DEFINITIONS_A_DAY);
    for (Instant at = START; at.isBefore(calm()); at = at.plus(pause)) {
      boolean last = !at.plus(pause).isBefore(calm());
      Optional<Instant> gone = last ? Optional.empty() : Optional.of(at.plus(DEFINITIONS_STAY));
      older = Optional.of(publish(at, older, gone, false, "Definition"));
    }
  }

  private UUID publish(
      Instant at, Optional<UUID> older, Optional<Instant> gone, boolean reboot, String title) {
    UpdateId id = new UpdateId(new UUID(0xF1EE7_0000_4000L, ++numbers), 1);
    older.ifPresent(each -> edges.put(id.guid(), Set.of(each)));
    releases.add(new Release(update(id, at, title), at, gone, reboot));
    return id.guid();
  }

  /** A later revision with other content: hosts need it once more. */
  private void again(UUID guid, Instant at) {
    if (at.isBefore(calm())) {
      Release first =
          releases.stream().filter(r -> r.update().id().guid().equals(guid)).findFirst().get();
      UpdateId id = new UpdateId(guid, 2);
      releases.add(
          new Release(update(id, at, first.update().title()), at, Optional.empty(), false));
    }
  }

  private static Update update(UpdateId id, Instant at, String title) {
    long number = id.guid().getLeastSignificantBits() * 10 + id.revision();
    Sha1 sha1 = new Sha1("%040x".formatted(number));
    return Update.builder(id)
        .title(title + " " + number)
        .kbs(List.of(new KbNumber(String.valueOf(5_000_000 + number))))
        .severity(Severity.IMPORTANT)
        .classification(Classification.SECURITY_UPDATES)
        .released(at)
        .payloads(
            List.of(
                new Payload(
                    "u" + number + ".cab",
                    OptionalLong.of(1_000),
                    sha1,
                    Optional.empty(),
                    Optional.empty())))
        .build();
  }

  private void outages(SplittableRandom random, int days) {
    for (List<Span> spans : List.of(serverAway, repositoryAway, paused)) {
      for (int day = random.nextInt(5); day < days; day += 3 + random.nextInt(20)) {
        Instant from = START.plus(Duration.ofDays(day)).plus(Duration.ofHours(random.nextInt(24)));
        Instant to = from.plus(Duration.ofHours(1 + random.nextInt(60)));
        if (to.isBefore(calm())) {
          spans.add(new Span(from, to));
        }
      }
    }
  }

  boolean isServerAway(Instant at) {
    return serverAway.stream().anyMatch(span -> span.holds(at));
  }

  boolean isRepositoryAway(Instant at) {
    return repositoryAway.stream().anyMatch(span -> span.holds(at));
  }

  boolean isPaused(Instant at) {
    return paused.stream().anyMatch(span -> span.holds(at));
  }

  /** What is forbidden by then. */
  Set<UUID> forbidden(Instant at) {
    Set<UUID> ids = new HashSet<>();
    forbidden.forEach(
        (id, since) -> {
          if (!since.isAfter(at)) {
            ids.add(id);
          }
        });
    return ids;
  }

  /** The catalog of that moment: of each update the newest revision. */
  Issue issue(Instant at) {
    return issues.computeIfAbsent(at, this::compile);
  }

  private Issue compile(Instant at) {
    Map<UUID, Release> newest = new LinkedHashMap<>();
    int published = 0;
    for (Release each : releases) {
      if (!each.at().isAfter(at)) {
        published++;
        if (each.gone().filter(gone -> !gone.isAfter(at)).isEmpty()) {
          newest.merge(
              each.update().id().guid(),
              each,
              (one, other) ->
                  one.update().id().revision() > other.update().id().revision() ? one : other);
        }
      }
    }
    List<Release> sorted =
        newest.values().stream().sorted(Comparator.comparing(r -> r.update().id())).toList();
    return new Issue(published, sorted, new Supersedence(edges));
  }

  Release release(UpdateId id) {
    return releases.stream().filter(r -> r.update().id().equals(id)).findFirst().orElseThrow();
  }
}
