package io.wua.app.agent.resident;

/** Passes the end of the process on to a request to stop, until it is closed. */
public final class ExitHook implements AutoCloseable {
  private final StopRequest stop;
  private final Thread hook;

  private ExitHook(StopRequest stop) {
    this.stop = stop;
    this.hook = new Thread(stop::askAndWait, "stop-at-exit");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** From now on. */
  public static ExitHook to(StopRequest stop) {
    return new ExitHook(stop);
  }

  @Override
  public void close() {
    stop.close();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook has just been let go.
    }
  }
}
