package io.wua.windows.search;

import io.wua.core.failure.WuaException;
import io.wua.windows.automation.Automation;
import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.AutomationObject;
import io.wua.windows.automation.Value;

/**
 * Where the agent looks. {@code ServerSelection} and {@code ServiceID} are set together: an offline
 * search without the former goes online (<a
 * href="https://learn.microsoft.com/windows/win32/api/wuapicommon/ne-wuapicommon-serverselection">ServerSelection</a>).
 */
public interface SearchPlace {
  /** {@code ssOthers}. */
  int OTHER_SERVICE = 3;

  /**
   * Makes the searcher look there. What has to stay open while anything that was found is in use
   * stays open as long as the session.
   *
   * @throws AutomationException where the agent refuses
   * @throws WuaException where it is clear beforehand that it would fail
   */
  void prepare(Automation automation, AutomationObject searcher)
      throws AutomationException, WuaException;

  /**
   * The servers that the host is configured for.
   *
   * @param selection 0 for that, 1 for the managed server, 2 for Windows Update
   */
  record Server(int selection) implements SearchPlace {
    @Override
    public void prepare(Automation automation, AutomationObject searcher)
        throws AutomationException {
      searcher.put("ServerSelection", new Value.Int(selection));
    }
  }

  /**
   * A service that is registered with the agent.
   *
   * @param serviceId its GUID
   */
  record Service(String serviceId) implements SearchPlace {
    @Override
    public void prepare(Automation automation, AutomationObject searcher)
        throws AutomationException {
      searcher.put("ServerSelection", new Value.Int(OTHER_SERVICE));
      searcher.put("ServiceID", new Value.Text(serviceId));
    }
  }
}
