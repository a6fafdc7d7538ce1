package io.wua.core.settings.value;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of bytes as people write them: a whole number and a letter, in powers of 1024. */
final class ByteSizes {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,12})([kmgt]?)b?");
  private static final String LETTERS = "kmgt";
  private static final int STEP_BITS = 10;

  private ByteSizes() {}

  static Reading<Long> read(String text) {
    Matcher size = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!size.matches()) {
      return refused();
    }
    int bits = STEP_BITS * (LETTERS.indexOf(size.group(2)) + (size.group(2).isEmpty() ? 0 : 1));
    long number = Long.parseLong(size.group(1));
    return number > Long.MAX_VALUE >> bits ? refused() : Reading.of(number << bits);
  }

  private static Reading<Long> refused() {
    return Reading.refused(
        "is not a number of bytes", "write a number and k, m, g or t, 5g for instance");
  }

  /** With the largest letter that leaves a whole number. */
  static String show(long bytes) {
    int letter = 0;
    long number = bytes;
    while (number != 0 && number % (1 << STEP_BITS) == 0 && letter < LETTERS.length()) {
      number >>= STEP_BITS;
      letter++;
    }
    return number + (letter == 0 ? "" : LETTERS.substring(letter - 1, letter));
  }
}
