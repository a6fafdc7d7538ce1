package io.wua.core.criteria;

import io.wua.core.host.Truth;
import io.wua.core.update.DeploymentAction;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateType;
import java.util.UUID;

/**
 * The properties of an update that search criteria can name. What depends on the host may be
 * unknown.
 */
public interface SearchableUpdate {
  /** {@code UpdateID} and {@code RevisionNumber}. */
  UpdateId id();

  /** {@code Type}. */
  UpdateType type();

  /** {@code DeploymentAction}. */
  DeploymentAction deploymentAction();

  /** {@code IsAssigned}: meant for Automatic Updates. */
  Truth assigned();

  /** {@code BrowseOnly}. */
  Truth browseOnly();

  /** {@code AutoSelectOnWebSites}. */
  Truth autoSelectOnWebSites();

  /** Whether {@code CategoryIDs contains} that classification or product. */
  Truth inCategory(UUID category);

  /** {@code IsInstalled}. */
  Truth installed();

  /** {@code IsHidden}. */
  Truth hidden();

  /** {@code IsPresent}: installed for at least one applicable product. */
  Truth present();

  /** {@code RebootRequired}. */
  Truth rebootRequired();
}
