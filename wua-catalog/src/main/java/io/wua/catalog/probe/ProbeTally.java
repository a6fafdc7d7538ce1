package io.wua.catalog.probe;

import io.wua.catalog.rule.probe.Probe;
import io.wua.catalog.rule.probe.ProbeKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers facts, merges what is asked of the same thing, and counts who asks. */
final class ProbeTally {
  /** What makes two probes one. */
  private record Subject(ProbeKind kind, Object subject) {}

  private static final Comparator<AskedProbe> ORDER =
      Comparator.comparing((AskedProbe it) -> it.probe().kind())
          .thenComparing(it -> it.probe().text().toLowerCase(Locale.ROOT))
          .thenComparing(it -> it.probe().text());

  private final Map<Subject, Integer> numbers = new HashMap<>();
  private final List<Probe> probes = new ArrayList<>();
  private final List<Integer> counts = new ArrayList<>();

  /** The number of what a probe is about, from 0. */
  int number(Probe probe) {
    Integer known = numbers.putIfAbsent(new Subject(probe.kind(), probe.subject()), probes.size());
    if (known == null) {
      probes.add(probe);
      counts.add(0);
      return probes.size() - 1;
    }
    Probe before = probes.get(known);
    if (!before.equals(probe)) {
      probes.set(known, merged(before, probe));
    }
    return known;
  }

  /** Both in one, spelled the same whichever came first. */
  private static Probe merged(Probe one, Probe other) {
    return one.text().compareTo(other.text()) <= 0 ? one.with(other) : other.with(one);
  }

  /** Counts an update that asks for those. */
  void count(BitSet asked) {
    asked.stream().forEach(number -> counts.set(number, counts.get(number) + 1));
  }

  /** All of them, by kind and text. */
  List<AskedProbe> sorted() {
    List<AskedProbe> sorted = new ArrayList<>();
    for (int number = 0; number < probes.size(); number++) {
      sorted.add(new AskedProbe(probes.get(number), counts.get(number)));
    }
    sorted.sort(ORDER);
    return sorted;
  }
}
