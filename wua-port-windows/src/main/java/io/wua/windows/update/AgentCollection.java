package io.wua.windows.update;

import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.AutomationObject;
import io.wua.windows.automation.Value;

/** A collection of the agent, of whatever it holds; all have the same members. */
public final class AgentCollection {
  private static final String KIND = "Collection";

  private final AutomationObject object;

  /** The collection that this object is; whoever has the object closes it. */
  public AgentCollection(AutomationObject object) {
    this.object = object;
    object.knownAs(KIND);
  }

  /**
   * How many items it has.
   *
   * @throws AutomationException where it does not tell
   */
  public int size() throws AutomationException {
    if (object.get("Count") instanceof Value.Int count) {
      return count.number();
    }
    throw new AutomationException("Count", AutomationException.TYPE_MISMATCH, "is not a number");
  }

  /**
   * An item.
   *
   * @param index from 0
   * @throws AutomationException where there is none
   */
  public Value item(int index) throws AutomationException {
    return object.call("Item", new Value.Int(index));
  }
}
