package io.wua.files.state.search;

import io.wua.core.agent.ScanCache;
import io.wua.core.agent.memory.SearchFingerprint;
import io.wua.core.agent.memory.SearchMark;
import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.HostInfo;
import io.wua.core.scan.CatalogInfo;
import io.wua.core.scan.ScanEngine;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.Supersedence;
import io.wua.core.scan.UpdateState;
import io.wua.core.update.Category;
import io.wua.core.update.DeploymentAction;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.core.update.RebootBehavior;
import io.wua.core.update.Severity;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/** Draws searches in which every part of every update may be there, lack, or be odd. */
final class AnySearch {
  private static final int MOST = 4;

  private final SplittableRandom random;

  private AnySearch(SplittableRandom random) {
    this.random = random;
  }

  static ScanCache.Kept of(SplittableRandom random) {
    return new AnySearch(random).kept();
  }

  private ScanCache.Kept kept() {
    SearchFingerprint fingerprint =
        new SearchFingerprint(text(), text(), text(), text(), text(), text(), text(), text());
    List<ScannedUpdate> updates = several(this::row);
    Map<UUID, Set<UUID>> edges = new HashMap<>();
    several(() -> edges.put(uuid(), new HashSet<>(several(this::uuid))) == null);
    return new ScanCache.Kept(
        new SearchMark(fingerprint, moment(), Duration.ofMillis(random.nextInt(100_000))),
        new ScanResult(
            one(ScanEngine.class),
            maybe(() -> new CatalogInfo(maybe(this::moment), random.nextInt(), text(), truth())),
            new HostInfo(
                text(),
                maybe(() -> new DottedVersion(10, 0, random.nextLong(1L << 50), random.nextInt(9))),
                maybe(() -> one(Architecture.class))),
            updates,
            new Supersedence(edges),
            several(this::text)));
  }

  private ScannedUpdate row() {
    return new ScannedUpdate(update(), state(), truth(), new HashSet<>(several(this::id)));
  }

  private UpdateState state() {
    return switch (random.nextInt(5)) {
      case 0 -> UpdateState.installed();
      case 1 -> UpdateState.installedUntilReboot();
      case 2 -> UpdateState.needed();
      case 3 -> UpdateState.notApplicable();
      default -> {
        List<String> missing = new ArrayList<>(several(this::text));
        missing.add("registry value HKLM\\SOFTWARE\\X (prerequisite \"\u00e9\")");
        yield UpdateState.unknown(missing);
      }
    };
  }

  private Update update() {
    return new Update(
        id(),
        text(),
        text(),
        new TreeSet<>(several(() -> new KbNumber("" + random.nextInt(1, 999_999_999)))),
        one(Severity.class),
        maybe(this::category),
        several(this::category),
        maybe(this::moment),
        one(UpdateType.class),
        one(DeploymentAction.class),
        truth(),
        truth(),
        truth(),
        one(RebootBehavior.class),
        several(this::text),
        text(),
        size(),
        several(this::payload),
        several(this::text));
  }

  private Payload payload() {
    return new Payload(
        text(),
        size(),
        new Sha1("%040x".formatted(random.nextLong(Long.MAX_VALUE))),
        maybe(() -> new Sha256("%064x".formatted(random.nextLong(Long.MAX_VALUE)))),
        maybe(() -> URI.create("http://example.org/a%20file.cab?" + random.nextInt(9))));
  }

  private Category category() {
    return new Category(uuid(), text());
  }

  private UpdateId id() {
    return new UpdateId(uuid(), random.nextInt(1_000_000_000));
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private OptionalLong size() {
    return truth() ? OptionalLong.of(random.nextLong(Long.MAX_VALUE)) : OptionalLong.empty();
  }

  private Instant moment() {
    return Instant.ofEpochSecond(
        random.nextLong(-4_000_000_000L, 40_000_000_000L), random.nextInt(1_000_000_000));
  }

  private String text() {
    return switch (random.nextInt(4)) {
      case 0 -> "";
      case 1 -> "line\nline\u0000\t\\ \"quoted\" \u2028 </script>";
      case 2 -> "M\u00e4rz \ud83d\ude00 " + random.nextInt(9);
      default -> "2026-07 Cumulative Update " + random.nextInt(99);
    };
  }

  private boolean truth() {
    return random.nextBoolean();
  }

  private <E extends Enum<E>> E one(Class<E> words) {
    E[] all = words.getEnumConstants();
    return all[random.nextInt(all.length)];
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return truth() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> several(Supplier<T> value) {
    List<T> values = new ArrayList<>();
    for (int i = random.nextInt(MOST); i > 0; i--) {
      values.add(value.get());
    }
    return values;
  }
}
