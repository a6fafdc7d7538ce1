package io.wua.core.scan;

import io.wua.core.criteria.SearchableUpdate;
import io.wua.core.host.Truth;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.DeploymentAction;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateType;
import java.util.UUID;

/**
 * A scanned update as search criteria see it, for sources that search by themselves.
 *
 * @param scanned the update and its state
 */
public record ScannedFields(ScannedUpdate scanned) implements SearchableUpdate {
  @Override
  public UpdateId id() {
    return scanned.update().id();
  }

  @Override
  public UpdateType type() {
    return scanned.update().type();
  }

  @Override
  public DeploymentAction deploymentAction() {
    return scanned.update().deploymentAction();
  }

  @Override
  public Truth assigned() {
    return browseOnly().not();
  }

  @Override
  public Truth browseOnly() {
    return Truth.of(scanned.update().browseOnly());
  }

  @Override
  public Truth autoSelectOnWebSites() {
    return Truth.of(scanned.update().autoSelectOnWebSites());
  }

  @Override
  public Truth inCategory(UUID category) {
    return Truth.of(
        scanned.update().classification().filter(c -> c.id().equals(category)).isPresent()
            || scanned.update().products().stream().anyMatch(p -> p.id().equals(category)));
  }

  @Override
  public Truth installed() {
    return scanned.state().is(Kind.UNKNOWN)
        ? Truth.UNKNOWN
        : Truth.of(scanned.state().is(Kind.INSTALLED));
  }

  @Override
  public Truth hidden() {
    return Truth.of(scanned.hidden());
  }

  @Override
  public Truth present() {
    return installed();
  }

  @Override
  public Truth rebootRequired() {
    return Truth.of(scanned.state().rebootPending());
  }
}
