package io.wua.core.update;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * The identity of one revision of an update: {@code UpdateID} and {@code RevisionNumber} of the
 * Windows Update Agent (<a
 * href="https://learn.microsoft.com/windows/win32/api/wuapi/nn-wuapi-iupdateidentity">IUpdateIdentity</a>).
 * Never the KB: one KB has many updates and some updates have none.
 *
 * @param guid the update
 * @param revision its revision, 0 or more; a higher one replaces a lower one
 */
public record UpdateId(UUID guid, int revision) implements Comparable<UpdateId> {
  private static final Comparator<UpdateId> ORDER =
      Comparator.<UpdateId, String>comparing(id -> id.guid.toString())
          .thenComparingInt(UpdateId::revision);

  /** Refuses a negative revision. */
  public UpdateId {
    Objects.requireNonNull(guid, "guid");
    if (revision < 0) {
      throw new IllegalArgumentException("revision " + revision + " is negative");
    }
  }

  /**
   * Reads the form of WAPT's wire, {@code <guid>_<revision>}; the dash that WAPT wrote for a short
   * time in 2018 is read too.
   *
   * @throws IllegalArgumentException where the text is not of that form
   */
  public static UpdateId parse(String text) {
    UpdateRef ref = UpdateRef.parse(text);
    if (ref.revision().isEmpty()) {
      throw new IllegalArgumentException("'" + text + "' has no revision: write <guid>_<revision>");
    }
    return new UpdateId(ref.guid(), ref.revision().getAsInt());
  }

  /** The form on the wire: {@code <guid>_<revision>}, the guid in lower case. */
  public String wire() {
    return guid.toString().toLowerCase(Locale.ROOT) + "_" + revision;
  }

  @Override
  public int compareTo(UpdateId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return wire();
  }
}
