package io.wua.server.fleet.collect;

import io.wua.core.update.Sha1;
import io.wua.server.fleet.payload.ImportedFile;
import io.wua.server.fleet.payload.PayloadFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which files go. What a host needs or may need never does; what nobody needs goes when it
 * is older than the grace, and before that, oldest first, where the folder is over its quota.
 *
 * @param now the time
 * @param grace for how long a file stays that nobody needs
 * @param quota how large the folder may become
 */
public record CollectRules(Instant now, Duration grace, OptionalLong quota) {
  /** How long what an administrator brought stays, whatever hosts report. */
  public static final Duration IMPORTS_STAY = Duration.ofDays(90);

  /** What lies in the folder and is no file of an update. */
  private static final Set<String> OTHERS = Set.of("wsusscn2.cab", "sync.json", "rules.json");

  private static final Comparator<PayloadFile> OLDEST_FIRST =
      Comparator.comparing(PayloadFile::storedOn).thenComparing(PayloadFile::name);

  /** Refuses negative bounds. */
  public CollectRules {
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(quota, "quota");
    if (grace.isNegative() || quota.orElse(0) < 0) {
      throw new IllegalArgumentException("grace " + grace + ", quota " + quota);
    }
  }

  /** Decides of each file. */
  public CollectPlan decide(HeldFiles held, FleetNeeds needs) {
    List<FileVerdict> verdicts = new ArrayList<>();
    long staying = 0;
    for (PayloadFile file : held.files().stream().sorted(OLDEST_FIRST).toList()) {
      FileVerdict verdict = ofOne(file, held, needs);
      verdicts.add(verdict);
      staying += verdict instanceof FileVerdict.Keep ? file.sizeBytes() : 0;
    }
    for (int i = 0; i < verdicts.size() && staying > quota.orElse(Long.MAX_VALUE); i++) {
      PayloadFile file = verdicts.get(i).file();
      if (verdicts.get(i) instanceof FileVerdict.Keep keep && !keep.reason().isBinding()) {
        verdicts.set(i, new FileVerdict.Collect(file, CollectReason.QUOTA));
        staying -= file.sizeBytes();
      }
    }
    return new CollectPlan(verdicts, Math.max(0, staying - quota.orElse(Long.MAX_VALUE)));
  }

  private FileVerdict ofOne(PayloadFile file, HeldFiles held, FleetNeeds needs) {
    Optional<KeepReason> binding = binding(file, held, needs);
    if (binding.isPresent()) {
      return new FileVerdict.Keep(file, binding.get());
    }
    if (file.storedOn().plus(grace).isAfter(now)) {
      return new FileVerdict.Keep(file, KeepReason.YOUNG);
    }
    return new FileVerdict.Collect(
        file, needs.idle().contains(file.sha1()) ? CollectReason.IDLE : CollectReason.UNREPORTED);
  }

  private Optional<KeepReason> binding(PayloadFile file, HeldFiles held, FleetNeeds needs) {
    Sha1 content = file.sha1();
    if (OTHERS.contains(file.name().toLowerCase(Locale.ROOT)) || file.name().startsWith(".")) {
      return Optional.of(KeepReason.NO_UPDATE);
    }
    if (needs.contents().contains(content)) {
      return Optional.of(KeepReason.NEEDED);
    }
    if (held.wanted().contains(content)) {
      return Optional.of(KeepReason.WANTED);
    }
    Set<ImportedFile> imports =
        held.imports().stream()
            .filter(i -> i.sha1().equals(content))
            .collect(Collectors.toUnmodifiableSet());
    if (imports.stream().anyMatch(i -> needs.kbs().contains(i.kb()))) {
      return Optional.of(KeepReason.IMPORTED_FOR_NEED);
    }
    if (imports.stream().anyMatch(i -> i.importedOn().plus(IMPORTS_STAY).isAfter(now))) {
      return Optional.of(KeepReason.JUST_IMPORTED);
    }
    return needs.unresolved().isEmpty() || needs.idle().contains(content)
        ? Optional.empty()
        : Optional.of(KeepReason.MAY_BE_NEEDED);
  }
}
