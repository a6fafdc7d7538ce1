package io.wua.catalog.listing.detail;

import io.wua.core.update.KbNumber;
import io.wua.core.update.UpdateRef;
import java.util.Objects;

/** How people name an update: by its id or by a KB number, which several updates may share. */
public sealed interface UpdateName {
  /**
   * By its id.
   *
   * @param ref the id, with or without a revision
   */
  record ById(UpdateRef ref) implements UpdateName {
    /** Refuses null. */
    public ById {
      Objects.requireNonNull(ref, "ref");
    }

    @Override
    public String toString() {
      return ref.toString();
    }
  }

  /**
   * By a KB number.
   *
   * @param kb the number
   */
  record ByKb(KbNumber kb) implements UpdateName {
    /** Refuses null. */
    public ByKb {
      Objects.requireNonNull(kb, "kb");
    }

    @Override
    public String toString() {
      return kb.toString();
    }
  }

  /**
   * Reads {@code <guid>}, {@code <guid>_<revision>}, {@code KB5012170} or {@code 5012170}.
   *
   * @throws IllegalArgumentException where the text is none of these
   */
  static UpdateName parse(String text) {
    try {
      return new ById(UpdateRef.parse(text));
    } catch (IllegalArgumentException notAnId) {
      return new ByKb(KbNumber.parse(text));
    }
  }
}
