package io.wua.windows.scripted;

import io.wua.core.criteria.Criteria;
import io.wua.core.failure.WuaException;
import io.wua.core.host.Truth;
import io.wua.core.scan.ScannedFields;
import io.wua.core.scan.ScannedUpdate;
import io.wua.windows.automation.Automation;
import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The agent as a whole: session, searcher, jobs, services, each to be changed by a test. */
public final class FakeAgent {
  private static final int INVALID_CRITERIA = 0x80240032;
  private static final int UNKNOWN_SERVICE = 0x80248014;
  private static final int CANCELLED = 0x8024000B;

  /** What came with the last call of Search or BeginSearch. */
  private Optional<String> criteria = Optional.empty();

  private final Map<ScannedUpdate, FakeObject> updates = new LinkedHashMap<>();
  private final Map<String, FakeObject> services = new LinkedHashMap<>();
  private final Map<String, FakeObject> classes = new HashMap<>();
  private final FakeAutomation.Counts counts = new FakeAutomation.Counts();
  private final FakeObject searcher = FakeObject.of("UpdateSearcher");
  private final FakeObject session = FakeObject.of("UpdateSession");
  private final FakeObject manager = FakeObject.of("UpdateServiceManager");
  private final FakeObject result = FakeObject.of("SearchResult");
  private final FakeObject job = FakeObject.of("SearchJob");
  private int registered;
  private int pollsToGo = 2;
  private boolean aborted;
  private boolean cleanedUp;

  /** An agent that finds nothing. */
  public FakeAgent() {
    session.doing("CreateUpdateSearcher", arguments -> searcher);
    searcher.doing("Search", arguments -> find(arguments.get(0)));
    searcher.doing("BeginSearch", this::begin);
    searcher.doing("EndSearch", arguments -> end());
    result.with("ResultCode", 2).with("Warnings", FakeObject.list(List.of()));
    job.doing("IsCompleted", arguments -> aborted || pollsToGo-- <= 0);
    job.doing("RequestAbort", arguments -> aborted = true);
    job.doing("CleanUp", arguments -> cleanedUp = true);
    manager.doing("Services", arguments -> FakeObject.list(List.copyOf(services.values())));
    manager.doing("AddScanPackageService", arguments -> register(text(arguments.get(0)), true));
    manager.doing("RemoveService", arguments -> services.remove(text(arguments.get(0))));
    classes.put("Microsoft.Update.Session", session);
    classes.put("Microsoft.Update.ServiceManager", manager);
  }

  /** Opens sessions with it. */
  public Automation open() {
    return new FakeAutomation(classes, counts);
  }

  /** Adds an update: what it is for searches, and the object that stands for it. */
  public FakeAgent finds(ScannedUpdate update, FakeObject object) {
    updates.put(update, object);
    return this;
  }

  /** Registers a service of that name. */
  public FakeObject register(String name, boolean scanPackage) {
    String id = "5ca40000-0000-4000-8000-%012x".formatted(++registered);
    FakeObject service =
        FakeObject.of("UpdateService")
            .with("Name", name)
            .with("ServiceID", id)
            .with("IsScanPackageService", scanPackage);
    services.put(id, service);
    return service;
  }

  /** Makes jobs last until they are aborted. */
  public void neverEnds() {
    pollsToGo = Integer.MAX_VALUE;
  }

  /** The ids of the registered services. */
  public List<String> services() {
    return new ArrayList<>(services.keySet());
  }

  /** The object of a name: session, searcher, manager, result, job. */
  public FakeObject searcher() {
    return searcher;
  }

  /** The session. */
  public FakeObject session() {
    return session;
  }

  /** The result of searches. */
  public FakeObject result() {
    return result;
  }

  /** The job of searches. */
  public FakeObject job() {
    return job;
  }

  /** The service manager. */
  public FakeObject manager() {
    return manager;
  }

  /** What was last searched for. */
  public String criteria() {
    return criteria.orElseThrow();
  }

  /** Whether the job was aborted. */
  public boolean aborted() {
    return aborted;
  }

  /** Whether the job was cleaned up. */
  public boolean cleanedUp() {
    return cleanedUp;
  }

  /** What its sessions hold. */
  public FakeAutomation.Counts counts() {
    return counts;
  }

  private static String text(Value value) {
    return ((Value.Text) value).text();
  }

  private Object begin(List<Value> arguments) throws AutomationException {
    if (!(arguments.get(1) instanceof Value.Ref)) {
      throw new AutomationException("BeginSearch", AutomationException.TYPE_MISMATCH, "");
    }
    find(arguments.get(0));
    return job;
  }

  private Object end() throws AutomationException {
    if (aborted) {
      throw new AutomationException("EndSearch", CANCELLED, "");
    }
    return result;
  }

  private Object find(Value argument) throws AutomationException {
    criteria = Optional.of(text(argument));
    Value selection = searcher.written("ServerSelection");
    Value service = searcher.written("ServiceID");
    if (new Value.Int(3).equals(selection)
        && (service == null || !services.containsKey(text(service)))) {
      throw new AutomationException("Search", UNKNOWN_SERVICE, "");
    }
    Criteria parsed = parse(text(argument));
    List<FakeObject> found = new ArrayList<>();
    updates.forEach(
        (update, object) -> {
          if (parsed.matches(new ScannedFields(update)) != Truth.FALSE) {
            found.add(object);
          }
        });
    return result.with("Updates", FakeObject.list(found));
  }

  private static Criteria parse(String text) throws AutomationException {
    try {
      return Criteria.parse(text);
    } catch (WuaException e) {
      throw new AutomationException("Search", INVALID_CRITERIA, String.valueOf(e.getMessage()));
    }
  }
}
