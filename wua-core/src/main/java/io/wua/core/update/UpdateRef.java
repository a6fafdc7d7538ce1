package io.wua.core.update;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a rule names an update: one revision of it, or any.
 *
 * @param guid the update
 * @param revision the revision that is meant, empty for any
 */
public record UpdateRef(UUID guid, OptionalInt revision) {
  private static final Pattern FORM =
      Pattern.compile(
          "\\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\}?(?:[_-]([0-9]{1,9}))?");

  /** Refuses nulls. */
  public UpdateRef {
    Objects.requireNonNull(guid, "guid");
    Objects.requireNonNull(revision, "revision");
  }

  /**
   * Reads {@code <guid>} or {@code <guid>_<revision>}, whatever the case, with or without braces.
   *
   * @throws IllegalArgumentException where the text is neither
   */
  public static UpdateRef parse(String text) {
    Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not an update id: write <guid> or <guid>_<revision>");
    }
    String revision = form.group(2);
    return new UpdateRef(
        UUID.fromString(form.group(1)),
        revision == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(revision)));
  }

  /** A reference to any revision. */
  public static UpdateRef any(UUID guid) {
    return new UpdateRef(guid, OptionalInt.empty());
  }

  /** A reference to exactly this revision. */
  public static UpdateRef exactly(UpdateId id) {
    return new UpdateRef(id.guid(), OptionalInt.of(id.revision()));
  }

  @Override
  public String toString() {
    return revision.isPresent() ? guid + "_" + revision.getAsInt() : guid.toString();
  }
}
