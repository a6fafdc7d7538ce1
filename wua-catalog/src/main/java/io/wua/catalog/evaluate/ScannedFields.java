package io.wua.catalog.evaluate;

import io.wua.core.criteria.SearchableUpdate;
import io.wua.core.host.Truth;
import io.wua.core.scan.UpdateState;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.DeploymentAction;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateType;
import java.util.UUID;

/** What search criteria can ask of an update of a catalog. Nothing in a catalog is hidden. */
record ScannedFields(Update update, UpdateState state) implements SearchableUpdate {
  @Override
  public UpdateId id() {
    return update.id();
  }

  @Override
  public UpdateType type() {
    return update.type();
  }

  @Override
  public DeploymentAction deploymentAction() {
    return update.deploymentAction();
  }

  @Override
  public Truth assigned() {
    return Truth.of(!update.browseOnly());
  }

  @Override
  public Truth browseOnly() {
    return Truth.of(update.browseOnly());
  }

  @Override
  public Truth autoSelectOnWebSites() {
    return Truth.of(update.autoSelectOnWebSites());
  }

  @Override
  public Truth inCategory(UUID category) {
    boolean classified = update.classification().filter(c -> c.id().equals(category)).isPresent();
    return Truth.of(
        classified || update.products().stream().anyMatch(p -> p.id().equals(category)));
  }

  @Override
  public Truth installed() {
    return state.is(Kind.UNKNOWN) ? Truth.UNKNOWN : Truth.of(state.is(Kind.INSTALLED));
  }

  @Override
  public Truth hidden() {
    return Truth.FALSE;
  }

  @Override
  public Truth present() {
    return installed();
  }

  @Override
  public Truth rebootRequired() {
    return Truth.of(state.rebootPending());
  }
}
