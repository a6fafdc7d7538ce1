package io.wua.windows.search;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.windows.automation.Automation;
import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.AutomationObject;
import io.wua.windows.automation.Value;
import io.wua.windows.update.AgentCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An offline search: a scan cabinet, registered as a service for as long as the object that the
 * registration gives is held (<a
 * href="https://learn.microsoft.com/windows/win32/wua_sdk/using-wua-to-scan-for-updates-offline">using
 * WUA to scan for updates offline</a>).
 *
 * @param cabinet {@code wsusscn2.cab} on a local disk
 */
public record ScanPackage(Path cabinet) implements SearchPlace {
  /** The name of our registrations, by which stale ones are found. */
  static final String NAME = "wua offline search";

  private static final String MANAGER = "Microsoft.Update.ServiceManager";

  /** The registration ends with the object; the other kind would survive this process. */
  private static final int VOLATILE = 0;

  /** WU_E_DS_UNKNOWNSERVICE: somebody else removed it meanwhile. */
  private static final int UNKNOWN_SERVICE = 0x80248014;

  @Override
  public void prepare(Automation automation, AutomationObject searcher)
      throws AutomationException, WuaException {
    refuseWhatWouldFail();
    AutomationObject manager = automation.create(MANAGER);
    manager.knownAs(MANAGER);
    sweep(manager);
    Value registered =
        manager.call(
            "AddScanPackageService",
            new Value.Text(NAME),
            new Value.Text(cabinet.toString()),
            new Value.Int(VOLATILE));
    if (!(registered instanceof Value.Ref service)) {
      throw wrongType("AddScanPackageService");
    }
    // The object is left to the session: with it the registration would go.
    new Service(serviceId(service.object())).prepare(automation, searcher);
  }

  /** The agent's service reads the file, and no share: it would end in "access denied" later. */
  private void refuseWhatWouldFail() throws WuaException {
    if (cabinet.toString().startsWith("\\\\") || cabinet.toString().startsWith("//")) {
      throw new WuaException(
          FailureReason.UNSUPPORTED,
          "The scan cabinet "
              + cabinet
              + " is on a share, which the update agent cannot read. Copy"
              + " it to a local disk.");
    }
    if (!cabinet.isAbsolute() || !Files.isRegularFile(cabinet)) {
      throw new WuaException(
          FailureReason.NOT_FOUND,
          "The scan cabinet "
              + cabinet
              + " is not there; its whole path is needed. Download"
              + " wsusscn2.cab first.");
    }
  }

  /** Removes registrations of ours that outlived their process. */
  private static void sweep(AutomationObject manager) throws AutomationException {
    for (String stale : stale(manager)) {
      try {
        manager.call("RemoveService", new Value.Text(stale));
      } catch (AutomationException e) {
        if (e.code() != UNKNOWN_SERVICE) {
          throw e;
        }
      }
    }
  }

  private static List<String> stale(AutomationObject manager) throws AutomationException {
    List<String> stale = new ArrayList<>();
    if (!(manager.get("Services") instanceof Value.Ref services)) {
      throw wrongType("Services");
    }
    try (AutomationObject list = services.object()) {
      AgentCollection collection = new AgentCollection(list);
      int size = collection.size();
      for (int i = 0; i < size; i++) {
        if (collection.item(i) instanceof Value.Ref item) {
          try (AutomationObject service = item.object()) {
            if (isOurs(service)) {
              stale.add(serviceId(service));
            }
          }
        }
      }
    }
    return stale;
  }

  private static boolean isOurs(AutomationObject service) throws AutomationException {
    service.knownAs("UpdateService");
    return service.get("IsScanPackageService").equals(new Value.Flag(true))
        && service.get("Name").equals(new Value.Text(NAME));
  }

  private static String serviceId(AutomationObject service) throws AutomationException {
    if (service.get("ServiceID") instanceof Value.Text id) {
      return id.text();
    }
    throw wrongType("ServiceID");
  }

  private static AutomationException wrongType(String member) {
    return new AutomationException(
        member, AutomationException.TYPE_MISMATCH, "gave something else than documented");
  }
}
