package io.wua.app.agent;

import io.wua.core.agent.condition.Conditions;
import io.wua.core.agent.memory.UpdatesMemory;
import io.wua.core.agent.outcome.AgentStatus;
import io.wua.core.install.plan.InstallSelection;
import io.wua.core.install.refusal.UpdateRefusal;
import io.wua.core.install.rule.Holds;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.scan.UpdateState;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An update that what happened before keeps from being installed.
 *
 * @param guid which
 * @param newest its newest revision that the agent knows, where it knows any
 * @param update the update, where the last scan tells of it
 * @param because what keeps it
 */
public record HeldUpdate(
    UUID guid, Optional<UpdateId> newest, Optional<Update> update, UpdateRefusal because) {
  /** All of them on a host, in the order of their ids. */
  public static List<HeldUpdate> on(AgentStatus status, Conditions conditions, Instant now) {
    UpdatesMemory memory = status.memory().updates();
    Map<UUID, UpdateId> newest = new HashMap<>();
    memory
        .each()
        .keySet()
        .forEach(
            id ->
                newest.merge(
                    id.guid(), id, (one, two) -> one.revision() > two.revision() ? one : two));
    Map<UUID, UpdateRefusal> held = new HashMap<>();
    memory.holds().forEach((id, at) -> held.put(id, new UpdateRefusal.HeldAfterUninstall(at)));
    newest
        .values()
        .forEach(
            id ->
                Holds.of(memory, id, conditions.boot().id(), conditions.osVersion(), now)
                    .ifPresent(because -> held.put(id.guid(), because)));
    return held.entrySet().stream()
        .map(
            each -> {
              Optional<UpdateId> id = Optional.ofNullable(newest.get(each.getKey()));
              return new HeldUpdate(
                  each.getKey(),
                  id,
                  offered(id, status).map(OfferedUpdate::update),
                  each.getValue());
            })
        .filter(each -> each.matters(status))
        .sorted(Comparator.comparing(HeldUpdate::id))
        .toList();
  }

  /** A failure before an update came onto the host in another way holds nothing. */
  private boolean matters(AgentStatus status) {
    return !(because instanceof UpdateRefusal.BudgetUsedUp) || !isInstalled(status);
  }

  private boolean isInstalled(AgentStatus status) {
    return offered(newest, status)
        .filter(offered -> offered.state().is(UpdateState.Kind.INSTALLED))
        .isPresent();
  }

  private static Optional<OfferedUpdate> offered(Optional<UpdateId> id, AgentStatus status) {
    return status
        .scan()
        .flatMap(
            scan ->
                scan.offers().updates().stream()
                    .filter(offered -> id.filter(offered.update().id()::equals).isPresent())
                    .findFirst());
  }

  /** Its id as people name it: with its revision where that is known. */
  public String id() {
    return newest.map(UpdateId::wire).orElseGet(guid::toString);
  }

  /** Whether a selection by id or KB number means it, whatever the revision. */
  public boolean isMeantBy(InstallSelection selection) {
    return selection.updates().stream().map(UpdateRef::guid).anyMatch(guid::equals)
        || update.filter(selection::selects).isPresent();
  }
}
