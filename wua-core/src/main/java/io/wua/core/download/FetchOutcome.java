package io.wua.core.download;

import java.util.Objects;

/** What a repository answered. */
public sealed interface FetchOutcome {
  /**
   * The host has it already.
   *
   * @param file where
   */
  record Unchanged(StoredFile file) implements FetchOutcome {
    /** Refuses null. */
    public Unchanged {
      Objects.requireNonNull(file, "file");
    }
  }

  /**
   * It was fetched, and is what was asked for.
   *
   * @param file where it lies
   * @param validators what the repository said of it
   */
  record Fetched(StoredFile file, Validators validators) implements FetchOutcome {
    /** Refuses nulls. */
    public Fetched {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(validators, "validators");
    }
  }

  /**
   * The repository was asked and lacks it: status MISSING.
   *
   * @param name what was asked for
   */
  record Absent(String name) implements FetchOutcome {
    /** Refuses null. */
    public Absent {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * The repository has something else under that name; nothing of it was kept.
   *
   * @param name what was asked for
   * @param reason what is wrong with it, for people
   */
  record Refused(String name, String reason) implements FetchOutcome {
    /** Refuses nulls. */
    public Refused {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(reason, "reason");
    }
  }
}
