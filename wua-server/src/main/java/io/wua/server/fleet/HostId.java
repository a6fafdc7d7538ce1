package io.wua.server.fleet;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The identity that a host gives itself: WAPT's {@code uuid}, which is not always a UUID. Its case
 * counts.
 *
 * @param text 1 to 64 letters, digits, dots, underscores or hyphens
 */
public record HostId(String text) implements Comparable<HostId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** Refuses anything else. */
  public HostId {
    Objects.requireNonNull(text, "text");
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "the uuid of a host has 1 to 64 letters, digits, dots, underscores or hyphens");
    }
  }

  @Override
  public int compareTo(HostId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
