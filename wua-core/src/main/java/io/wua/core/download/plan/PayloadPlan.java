package io.wua.core.download.plan;

import io.wua.core.update.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How a leaf gets from a repository into Windows, and which of its files that takes. */
public sealed interface PayloadPlan {
  /** The files to fetch, in the order in which they are needed. */
  List<Payload> files();

  /**
   * The files are given to the Windows Update Agent by {@code CopyToCache}.
   *
   * @param files the self-contained files, at least one
   */
  record Cache(List<Payload> files) implements PayloadPlan {
    /** Copies the list; refuses an empty one. */
    public Cache {
      files = List.copyOf(files);
      if (files.isEmpty()) {
        throw new IllegalArgumentException("nothing to give to the cache");
      }
    }
  }

  /**
   * A standalone package for {@code DISM /Add-Package}, in one folder with the packages that it
   * builds on.
   *
   * @param target the package of the update itself
   * @param checkpoints what it builds on
   */
  record Msu(Payload target, List<Payload> checkpoints) implements PayloadPlan {
    /** Copies the list and refuses nulls. */
    public Msu {
      Objects.requireNonNull(target, "target");
      checkpoints = List.copyOf(checkpoints);
    }

    @Override
    public List<Payload> files() {
      List<Payload> all = new ArrayList<>(checkpoints);
      all.add(target);
      return List.copyOf(all);
    }
  }

  /**
   * No file of a repository helps.
   *
   * @param reason why
   */
  record None(NoPlan reason) implements PayloadPlan {
    /** Refuses null. */
    public None {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public List<Payload> files() {
      return List.of();
    }
  }
}
