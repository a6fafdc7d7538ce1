package io.wua.core.criteria;

import io.wua.core.host.Truth;
import io.wua.core.update.DeploymentAction;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateType;
import java.util.Map;
import java.util.UUID;

/** An update to search for: software for installation, every flag of which is given. */
record SampleUpdate(Map<Flag, Truth> flags, DeploymentAction deploymentAction, UpdateType type)
    implements SearchableUpdate {
  static final UUID GUID = UUID.fromString("7f8946c3-01f8-46c8-aa4a-40520c15f7c8");
  static final UUID CATEGORY = UUID.fromString("0fa1201d-4330-4fa8-8ae9-b877473b6441");

  static SampleUpdate with(Map<Flag, Truth> flags) {
    return new SampleUpdate(flags, DeploymentAction.INSTALLATION, UpdateType.SOFTWARE);
  }

  SampleUpdate publishedFor(DeploymentAction action) {
    return new SampleUpdate(flags, action, type);
  }

  @Override
  public UpdateId id() {
    return new UpdateId(GUID, 200);
  }

  @Override
  public Truth inCategory(UUID category) {
    return Truth.of(category.equals(CATEGORY));
  }

  @Override
  public Truth assigned() {
    return flag(Flag.IS_ASSIGNED);
  }

  @Override
  public Truth browseOnly() {
    return flag(Flag.BROWSE_ONLY);
  }

  @Override
  public Truth autoSelectOnWebSites() {
    return flag(Flag.AUTO_SELECT_ON_WEB_SITES);
  }

  @Override
  public Truth installed() {
    return flag(Flag.IS_INSTALLED);
  }

  @Override
  public Truth hidden() {
    return flag(Flag.IS_HIDDEN);
  }

  @Override
  public Truth present() {
    return flag(Flag.IS_PRESENT);
  }

  @Override
  public Truth rebootRequired() {
    return flag(Flag.REBOOT_REQUIRED);
  }

  private Truth flag(Flag flag) {
    return flags.getOrDefault(flag, Truth.FALSE);
  }
}
