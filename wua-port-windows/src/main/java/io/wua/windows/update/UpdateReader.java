package io.wua.windows.update;

import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.UpdateState;
import io.wua.core.update.DeploymentAction;
import io.wua.core.update.KbNumber;
import io.wua.core.update.RebootBehavior;
import io.wua.core.update.Severity;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateBuilder;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateRef;
import io.wua.core.update.UpdateType;
import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.AutomationObject;
import io.wua.windows.automation.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * Makes the record of one update (<a
 * href="https://learn.microsoft.com/windows/win32/api/wuapi/nn-wuapi-iupdate">IUpdate</a> to
 * IUpdate5, IWindowsDriverUpdate to IWindowsDriverUpdate5). Only its identity must be readable.
 */
final class UpdateReader {
  /** The values of the agent's enumerations, from 0. */
  private static final List<DeploymentAction> ACTIONS =
      List.of(
          DeploymentAction.NONE,
          DeploymentAction.INSTALLATION,
          DeploymentAction.UNINSTALLATION,
          DeploymentAction.DETECTION,
          DeploymentAction.OPTIONAL_INSTALLATION);

  private static final List<RebootBehavior> REBOOTS =
      List.of(
          RebootBehavior.NEVER_REBOOTS,
          RebootBehavior.ALWAYS_REQUIRES_REBOOT,
          RebootBehavior.CAN_REQUEST_REBOOT);

  private static final int SOFTWARE = 1;
  private static final int DRIVER = 2;

  private final AutomationObject object;
  private final ObjectReader reader;

  private UpdateReader(AutomationObject object) {
    this.object = object;
    this.reader = new ObjectReader(object);
  }

  /**
   * Reads an update.
   *
   * @throws AutomationException where its identity cannot be read, or the session ends
   */
  static FoundUpdate read(AutomationObject update) throws AutomationException {
    return new UpdateReader(update).read();
  }

  private FoundUpdate read() throws AutomationException {
    UpdateType type = type();
    UpdateBuilder update =
        Update.builder(id())
            .type(type)
            .description(reader.text("Description"))
            .kbs(kbs())
            .severity(severity())
            .deploymentAction(deploymentAction())
            .autoSelectOnWebSites(reader.flag("AutoSelectOnWebSites").orElse(false))
            .browseOnly(reader.flag("BrowseOnly").orElse(false))
            .beta(reader.flag("IsBeta").orElse(false))
            .rebootBehavior(rebootBehavior())
            .cves(reader.texts("CveIDs"))
            .supportUrl(reader.text("SupportUrl"));
    String title = reader.text("Title");
    if (!title.isBlank()) {
      update.title(title);
    }
    new CategoryReader(reader).read(update);
    reader.time("LastDeploymentChangeTime").ifPresent(update::released);
    size().ifPresent(size -> update.maxDownloadBytes(size.longValueExact()));
    update.payloads(PayloadReader.read(reader));
    UpdateState state = state();
    boolean hidden = reader.flag("IsHidden").orElse(false);
    Set<UUID> superseded = superseded();
    update.unread(reader.unread());
    return new FoundUpdate(new ScannedUpdate(update.build(), state, hidden, Set.of()), superseded);
  }

  /** Comes first: which number a member has depends on the type. */
  private UpdateType type() throws AutomationException {
    OptionalInt type = reader.number("Type");
    if (type.orElse(0) == DRIVER) {
      object.knownAs("DriverUpdate");
      return UpdateType.DRIVER;
    }
    if (type.orElse(0) == SOFTWARE) {
      object.knownAs("SoftwareUpdate");
    } else {
      reader.refuse("Type");
    }
    return UpdateType.SOFTWARE;
  }

  private UpdateId id() throws AutomationException {
    if (!(object.get("Identity") instanceof Value.Ref ref)) {
      throw new AutomationException(
          "Identity", AutomationException.TYPE_MISMATCH, "is not an object");
    }
    try (AutomationObject identity = ref.object()) {
      identity.knownAs("UpdateIdentity");
      ObjectReader fields = new ObjectReader(identity);
      String guid = fields.text("UpdateID");
      int revision = fields.number("RevisionNumber").orElse(-1);
      return new UpdateId(UpdateRef.parse(guid).guid(), revision);
    } catch (IllegalArgumentException e) {
      throw new AutomationException(
          "Identity", AutomationException.TYPE_MISMATCH, String.valueOf(e.getMessage()));
    }
  }

  private List<KbNumber> kbs() throws AutomationException {
    List<KbNumber> kbs = new ArrayList<>();
    for (String text : reader.texts("KBArticleIDs")) {
      try {
        kbs.add(KbNumber.parse(text));
      } catch (IllegalArgumentException e) {
        reader.refuse("KBArticleIDs");
      }
    }
    return kbs;
  }

  private Severity severity() throws AutomationException {
    Optional<Severity> severity = Severity.parse(reader.text("MsrcSeverity"));
    if (severity.isEmpty()) {
      reader.refuse("MsrcSeverity");
    }
    return severity.orElse(Severity.UNSPECIFIED);
  }

  private DeploymentAction deploymentAction() throws AutomationException {
    int action = reader.number("DeploymentAction").orElse(-1);
    if (action < 0 || action >= ACTIONS.size()) {
      reader.refuse("DeploymentAction");
      return DeploymentAction.INSTALLATION;
    }
    return ACTIONS.get(action);
  }

  private RebootBehavior rebootBehavior() throws AutomationException {
    return reader
        .inside(
            "InstallationBehavior",
            behavior -> {
              behavior.knownAs("InstallationBehavior");
              int value = new ObjectReader(behavior).number("RebootBehavior").orElse(-1);
              if (value < 0 || value >= REBOOTS.size()) {
                reader.refuse("InstallationBehavior");
                return RebootBehavior.UNSTATED;
              }
              return REBOOTS.get(value);
            })
        .orElse(RebootBehavior.UNSTATED);
  }

  private Optional<BigDecimal> size() throws AutomationException {
    Optional<BigDecimal> size = reader.decimal("MaxDownloadSize");
    Optional<BigDecimal> right = size.filter(UpdateReader::isByteCount);
    if (size.isPresent() && right.isEmpty()) {
      reader.refuse("MaxDownloadSize");
    }
    return right;
  }

  private static boolean isByteCount(BigDecimal size) {
    return size.signum() >= 0
        && size.stripTrailingZeros().scale() <= 0
        && size.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
  }

  private UpdateState state() throws AutomationException {
    Optional<Boolean> installed = reader.flag("IsInstalled");
    if (installed.isEmpty()) {
      return UpdateState.unknown(List.of("IsInstalled"));
    }
    boolean rebootPending = reader.flag("RebootRequired").orElse(false);
    if (!installed.get()) {
      return UpdateState.needed();
    }
    return rebootPending ? UpdateState.installedUntilReboot() : UpdateState.installed();
  }

  private Set<UUID> superseded() throws AutomationException {
    Set<UUID> superseded = new HashSet<>();
    for (String text : reader.texts("SupersededUpdateIDs")) {
      try {
        superseded.add(UpdateRef.parse(text).guid());
      } catch (IllegalArgumentException e) {
        reader.refuse("SupersededUpdateIDs");
      }
    }
    return superseded;
  }
}
