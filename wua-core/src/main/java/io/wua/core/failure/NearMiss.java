package io.wua.core.failure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the known words nearest to a mistyped one, for "did you mean". */
public final class NearMiss {
  private NearMiss() {}

  /**
   * The known words within a third of the length of the word given, nearest first, three at the
   * most.
   *
   * @param word what was written
   * @param known what could have been written
   */
  public static List<String> of(String word, Collection<String> known) {
    return within(Math.max(1, word.length() / 3), word, known);
  }

  /**
   * The known words that a slip of the pen or two would turn into the word given, nearest first,
   * three at the most; for words that may well be meant as they stand.
   *
   * @param word what was written
   * @param known what could have been written
   */
  public static List<String> slips(String word, Collection<String> known) {
    return within(Math.min(2, word.length() / 3), word, known);
  }

  private static List<String> within(int limit, String word, Collection<String> known) {
    String lower = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(k -> distance(lower, k.toLowerCase(Locale.ROOT)) <= limit)
        .sorted(
            Comparator.<String>comparingInt(k -> distance(lower, k.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(3)
        .toList();
  }

  /** The near misses as a suggestion, or all known words where nothing is near. */
  public static String suggestion(String word, Collection<String> known) {
    List<String> near = of(word, known);
    return near.isEmpty()
        ? "known: " + String.join(", ", known)
        : "did you mean " + String.join(" or ", near) + "?";
  }

  /** The Levenshtein distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
