package io.wua.core.install.refusal;

import io.wua.core.download.plan.NoPlan;
import io.wua.core.install.failure.ErrorCode;
import io.wua.core.scan.UpdateState;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Why one update is not installed now. */
public sealed interface UpdateRefusal extends Refusal {
  /**
   * An update that must be installed alone goes first and needs a reboot.
   *
   * @param first which
   */
  record ExclusiveUpdate(UpdateId first) implements UpdateRefusal {
    /** Refuses null. */
    public ExclusiveUpdate {
      Objects.requireNonNull(first, "first");
    }

    @Override
    public String sentence() {
      return "The update "
          + first
          + " is installed alone and needs a reboot. The others follow"
          + " after it: reboot the host, then try again.";
    }
  }

  /** Its installer may ask a person. */
  record NeedsUserInput() implements UpdateRefusal {
    @Override
    public String sentence() {
      return "Its installer may ask for input, which nobody would give. Install it by hand.";
    }
  }

  /**
   * Its delay is not over.
   *
   * @param end when it is
   */
  record Delayed(Instant end) implements UpdateRefusal {
    /** Refuses null. */
    public Delayed {
      Objects.requireNonNull(end, "end");
    }

    @Override
    public Optional<Instant> until() {
      return Optional.of(end);
    }

    @Override
    public String sentence() {
      return "It is delayed until " + Moment.of(end) + ". Wait, or make install_delay shorter.";
    }
  }

  /**
   * Files are not on the host.
   *
   * @param files their names
   * @param asked whether the repository was asked for them and lacks them
   */
  record Missing(List<String> files, boolean asked) implements UpdateRefusal {
    /** Copies the list. */
    public Missing {
      files = List.copyOf(files);
    }

    @Override
    public String sentence() {
      return asked
          ? "The repository lacks " + String.join(", ", files) + ". Let the server fetch it."
          : "Not downloaded yet: " + String.join(", ", files) + ". Run a download first.";
    }
  }

  /**
   * No file of a repository helps.
   *
   * @param plan why
   */
  record NoOfflinePath(NoPlan plan) implements UpdateRefusal {
    /** Refuses null. */
    public NoOfflinePath {
      Objects.requireNonNull(plan, "plan");
    }

    @Override
    public String sentence() {
      return "It cannot be installed from a repository: " + plan.sentence() + ".";
    }
  }

  /**
   * What must be installed first cannot be.
   *
   * @param prerequisite which
   */
  record BlockedByPrerequisite(UpdateId prerequisite) implements UpdateRefusal {
    /** Refuses null. */
    public BlockedByPrerequisite {
      Objects.requireNonNull(prerequisite, "prerequisite");
    }

    @Override
    public String sentence() {
      return "It needs the update "
          + prerequisite
          + " first, which is not to be installed. Allow"
          + " that one, or see why it is refused.";
    }
  }

  /**
   * It failed, and it is not time to try again.
   *
   * @param failure how it failed
   * @param again when it is tried again; empty where something must happen first
   */
  record BudgetUsedUp(ErrorCode failure, Optional<Instant> again) implements UpdateRefusal {
    /** Refuses nulls. */
    public BudgetUsedUp {
      Objects.requireNonNull(failure, "failure");
      Objects.requireNonNull(again, "again");
    }

    @Override
    public Optional<Instant> until() {
      return again;
    }

    @Override
    public String sentence() {
      return "It failed with "
          + failure
          + ". "
          + again
              .map(at -> "It is tried again after " + Moment.of(at) + ".")
              .orElse(failure.remedy().advice());
    }
  }

  /** It was installed twice, and Windows wants it again. */
  record LoopDetected() implements UpdateRefusal {
    @Override
    public String sentence() {
      return "It was installed twice with success, and Windows still asks for it. Look into the"
          + " history of Windows, then lift the update or forbid it.";
    }
  }

  /**
   * It was uninstalled on purpose.
   *
   * @param since when
   */
  record HeldAfterUninstall(Instant since) implements UpdateRefusal {
    /** Refuses null. */
    public HeldAfterUninstall {
      Objects.requireNonNull(since, "since");
    }

    @Override
    public String sentence() {
      return "It was uninstalled on purpose at "
          + Moment.of(since)
          + ". Lift the hold to have it again.";
    }
  }

  /** Its licence cannot be accepted by a program. */
  record LicenseNotAcceptable() implements UpdateRefusal {
    @Override
    public String sentence() {
      return "Its licence cannot be accepted here. Install it by hand as an administrator.";
    }
  }

  /**
   * The policy does not allow it.
   *
   * @param because the rule
   */
  record NotAllowed(String because) implements UpdateRefusal {
    /** Refuses null. */
    public NotAllowed {
      Objects.requireNonNull(because, "because");
    }

    @Override
    public String sentence() {
      return "The policy does not allow it: " + because + ". Change the rules.";
    }
  }

  /**
   * The facts do not tell whether the host needs it.
   *
   * @param missing the facts that would
   */
  record UnknownState(List<String> missing) implements UpdateRefusal {
    /** Copies the list. */
    public UnknownState {
      missing = List.copyOf(missing);
    }

    @Override
    public String sentence() {
      return "Whether the host needs it is not known for want of "
          + String.join(", ", missing)
          + ". Collect these facts and scan again.";
    }
  }

  /**
   * The host does not need it, or not any more.
   *
   * @param state what it is
   */
  record NotNeeded(UpdateState.Kind state) implements UpdateRefusal {
    /** Refuses null. */
    public NotNeeded {
      Objects.requireNonNull(state, "state");
    }

    @Override
    public String sentence() {
      return "The host does not need it: its state is " + state + ". Nothing needs to be done.";
    }
  }

  /**
   * An earlier installation of it may still be going on.
   *
   * @param since when it began
   */
  record StillRunning(Instant since) implements UpdateRefusal {
    /** Refuses null. */
    public StillRunning {
      Objects.requireNonNull(since, "since");
    }

    @Override
    public String sentence() {
      return "Its installation of "
          + Moment.of(since)
          + " may still be under way. Wait for its end, or"
          + " reboot the host.";
    }
  }

  /** The installer does not tell how it would be installed. */
  record UnknownToInstaller() implements UpdateRefusal {
    @Override
    public String sentence() {
      return "Windows Update does not know it, or cannot be asked of it. Scan again with the"
          + " engine of Windows.";
    }
  }
}
