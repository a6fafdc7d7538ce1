package io.wua.core.install.plan;

import io.wua.core.update.KbNumber;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which updates somebody wants installed: those that are named, or explicitly all that are allowed.
 * Naming none selects none.
 *
 * @param allAllowed whether all that the policy allows
 * @param updates named by id, with or without revision
 * @param kbs named by KB number
 */
public record InstallSelection(boolean allAllowed, Set<UpdateRef> updates, Set<KbNumber> kbs) {
  private static final InstallSelection ALL_ALLOWED =
      new InstallSelection(true, Set.of(), Set.of());

  /** Copies the sets; refuses names beside all. */
  public InstallSelection {
    updates = Set.copyOf(updates);
    kbs = Set.copyOf(kbs);
    if (allAllowed && !(updates.isEmpty() && kbs.isEmpty())) {
      throw new IllegalArgumentException("either all that are allowed or those that are named");
    }
  }

  /** All that the policy allows. */
  public static InstallSelection allowed() {
    return ALL_ALLOWED;
  }

  /** Those that are named, none where none is. */
  public static InstallSelection named(Set<UpdateRef> updates, Set<KbNumber> kbs) {
    return new InstallSelection(false, updates, kbs);
  }

  /**
   * Reads names: ids with or without revision, and KB numbers.
   *
   * @throws IllegalArgumentException where a name is neither; its message says what to write
   */
  public static InstallSelection parse(Collection<String> names) {
    Set<UpdateRef> updates = new HashSet<>();
    Set<KbNumber> kbs = new HashSet<>();
    for (String name : names) {
      String low = name.strip().toLowerCase(Locale.ROOT);
      if (low.startsWith("kb") || low.matches("[0-9]{1,9}")) {
        kbs.add(KbNumber.parse(name));
      } else {
        updates.add(UpdateRef.parse(name));
      }
    }
    return named(updates, kbs);
  }

  /** Whether it names that update; true for each where all that are allowed are meant. */
  public boolean selects(Update update) {
    return allAllowed
        || update.kbs().stream().anyMatch(kbs::contains)
        || updates.contains(UpdateRef.any(update.id().guid()))
        || updates.contains(UpdateRef.exactly(update.id()));
  }

  /** The names that mean none of these updates, in order. */
  public List<String> without(Collection<Update> found) {
    List<String> lost = new ArrayList<>();
    for (UpdateRef ref : updates) {
      if (found.stream().noneMatch(u -> named(Set.of(ref), Set.of()).selects(u))) {
        lost.add(ref.toString());
      }
    }
    for (KbNumber kb : kbs) {
      if (found.stream().noneMatch(u -> u.kbs().contains(kb))) {
        lost.add(kb.toString());
      }
    }
    return lost.stream().sorted().toList();
  }
}
