package io.wua.testkit.install;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallEnd;
import io.wua.core.install.InstallProgress;
import io.wua.core.install.InstallResult;
import io.wua.core.install.InstallTraits;
import io.wua.core.install.InstalledRecord;
import io.wua.core.install.RebootState;
import io.wua.core.install.StagedUpdate;
import io.wua.core.install.UpdateInstaller;
import io.wua.core.update.UpdateId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An installer in memory that answers as a test scripts it, and remembers what it was asked. */
public final class FakeInstaller implements UpdateInstaller {
  private static final int NOT_DOWNLOADED = 0x80246007;
  private static final int ALL_PERCENT = 100;

  private final Clock clock;
  private final Map<UpdateId, Deque<InstallResult>> script = new HashMap<>();
  private final Map<UpdateId, InstallTraits> traits = new HashMap<>();
  private final Map<UpdateId, WuaException> refusesFiles = new HashMap<>();
  private final Map<UpdateId, StagedUpdate> staged = new HashMap<>();
  private final Set<UpdateId> unknown = new HashSet<>();
  private final Set<UpdateId> atWork = new HashSet<>();
  private final Set<UpdateId> hidden = new HashSet<>();
  private final List<UpdateId> installs = new ArrayList<>();
  private final List<InstalledRecord> history = new ArrayList<>();
  private Consumer<UpdateId> whileInstalling = id -> {};
  private RebootState reboot = RebootState.none();
  private int hideWrites;
  private @Nullable WuaException failure;

  /** One that succeeds with everything. */
  public FakeInstaller(Clock clock) {
    this.clock = clock;
  }

  /** Scripts the next answers for an update, to installs and uninstalls; then it succeeds. */
  public void answers(UpdateId id, InstallResult... results) {
    script.put(id, new ArrayDeque<>(List.of(results)));
  }

  /** Sets how an update wants to be installed. */
  public void traits(UpdateId id, InstallTraits its) {
    traits.put(id, its);
  }

  /** Makes it know nothing of an update. */
  public void doesNotKnow(UpdateId id) {
    unknown.add(id);
  }

  /** Makes it take no files for an update. */
  public void refusesFilesOf(UpdateId id, WuaException with) {
    refusesFiles.put(id, with);
  }

  /** Runs that in the middle of each installation. */
  public void whileInstalling(Consumer<UpdateId> what) {
    whileInstalling = what;
  }

  /** Ends an installation that hung. */
  public void ends(UpdateId id) {
    atWork.remove(id);
  }

  /** Reboots: nothing is at work and no reboot is due any more. */
  public void reboot() {
    atWork.clear();
    reboot = RebootState.none();
  }

  /** Sets whether a reboot is due. */
  public void rebootState(RebootState state) {
    reboot = state;
  }

  /** Makes every later call fail so. */
  public void nowFails(WuaException with) {
    failure = with;
  }

  /** What was installed, failed tries too, in order. */
  public List<UpdateId> installs() {
    return List.copyOf(installs);
  }

  /** What is hidden. */
  public Set<UpdateId> hidden() {
    return Set.copyOf(hidden);
  }

  /** How often an update was hidden or shown. */
  public int hideWrites() {
    return hideWrites;
  }

  @Override
  public InstallTraits traits(UpdateId id) throws WuaException {
    failIfTold();
    if (unknown.contains(id)) {
      throw new WuaException(
          FailureReason.NOT_FOUND, "Windows does not know " + id + ". Search again.");
    }
    return traits.getOrDefault(id, InstallTraits.plain());
  }

  @Override
  public void stage(StagedUpdate update) throws WuaException {
    failIfTold();
    WuaException refusal = refusesFiles.get(update.id());
    if (refusal != null) {
      throw refusal;
    }
    staged.put(update.id(), update);
  }

  @Override
  public InstallResult install(UpdateId id, Duration limit, InstallProgress progress)
      throws WuaException {
    failIfTold();
    installs.add(id);
    if (!staged.containsKey(id)) {
      return InstallResult.failed(NOT_DOWNLOADED);
    }
    whileInstalling.accept(id);
    InstallResult result = next(id);
    if (result.end() == InstallEnd.HUNG) {
      atWork.add(id);
    } else {
      progress.at(id, ALL_PERCENT);
    }
    remember(id, false, result);
    return result;
  }

  @Override
  public InstallResult uninstall(UpdateId id) throws WuaException {
    failIfTold();
    InstallResult result = next(id);
    remember(id, true, result);
    return result;
  }

  private InstallResult next(UpdateId id) {
    Deque<InstallResult> scripted = script.getOrDefault(id, new ArrayDeque<>());
    return scripted.isEmpty() ? InstallResult.succeeded() : scripted.removeFirst();
  }

  private void remember(UpdateId id, boolean uninstalled, InstallResult result) {
    history.add(
        new InstalledRecord(id, clock.instant(), uninstalled, result.end(), result.hresult()));
    if (result.rebootRequired()) {
      reboot = RebootState.due(id + " was installed");
    }
  }

  @Override
  public void hide(UpdateId id, boolean hide) throws WuaException {
    failIfTold();
    hideWrites++;
    if (hide) {
      hidden.add(id);
    } else {
      hidden.remove(id);
    }
  }

  @Override
  public List<InstalledRecord> history() throws WuaException {
    failIfTold();
    List<InstalledRecord> newestFirst = new ArrayList<>(history);
    Collections.reverse(newestFirst);
    return List.copyOf(newestFirst);
  }

  @Override
  public RebootState rebootState() throws WuaException {
    failIfTold();
    return reboot;
  }

  @Override
  public boolean isAtWork(UpdateId id) throws WuaException {
    failIfTold();
    return atWork.contains(id);
  }

  private void failIfTold() throws WuaException {
    if (failure != null) {
      throw failure;
    }
  }
}
