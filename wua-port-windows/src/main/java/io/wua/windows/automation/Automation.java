package io.wua.windows.automation;

/**
 * A session with automation objects: owns every object that came out of it, and lives on the one
 * thread that opened it.
 */
public interface Automation extends AutoCloseable {
  /** Opens sessions. */
  @FunctionalInterface
  interface Opener {
    /**
     * Opens a session on this thread.
     *
     * @throws AutomationException where COM does not start
     */
    Automation open() throws AutomationException;
  }

  /**
   * Makes an object of a registered class.
   *
   * @param programId for instance {@code Microsoft.Update.Session}
   * @throws AutomationException where the class is not registered or refuses
   */
  AutomationObject create(String programId) throws AutomationException;

  /**
   * An object to be called back that does nothing. The agent refuses to start a job without one,
   * and may call it from threads of its own for as long as the job lives; so it is never released.
   */
  AutomationObject callback();

  /** Releases what was not released, last come first, and leaves COM. */
  @Override
  void close();
}
