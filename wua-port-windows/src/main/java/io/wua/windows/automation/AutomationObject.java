package io.wua.windows.automation;

/**
 * An object with members that are found by name. It holds one reference, given back by {@link
 * #close} or, at the latest, with its session; afterwards it must not be used.
 */
public interface AutomationObject extends AutoCloseable {
  /**
   * Declares that all objects of this kind have the same members under the same numbers, so that
   * names need be looked up once a session. Software and driver updates are two kinds: some numbers
   * mean different members on them. Without a kind names are looked up on each use.
   */
  void knownAs(String kind);

  /**
   * Reads a property.
   *
   * @throws AutomationException where the object has none of that name, or fails
   */
  Value get(String member) throws AutomationException;

  /**
   * Writes a property.
   *
   * @throws AutomationException as {@link #get}, and where it is read-only or refuses the value
   */
  void put(String member, Value value) throws AutomationException;

  /**
   * Calls a method, or reads a property that takes arguments.
   *
   * @throws AutomationException as {@link #get}
   */
  Value call(String member, Value... arguments) throws AutomationException;

  /** Gives the reference back; a second time does nothing. */
  @Override
  void close();
}
