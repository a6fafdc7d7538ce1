package io.wua.server.http.connection;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose next request does not arrive. Jetty's idle time-out begins anew with
 * each byte, so that one byte now and then would hold a connection for as long as somebody likes.
 */
final class SlowConnections extends AbstractLifeCycle implements Connection.Listener {
  private static final int LOOKS = 4;

  private final Scheduler scheduler;
  private final Duration patience;
  private final Map<HttpConnection, Waiting> waiting = new ConcurrentHashMap<>();

  /** Since when a connection has been waiting for the request after so many. */
  private record Waiting(long requests, long sinceNanos) {}

  /**
   * Watches connections.
   *
   * @param scheduler looks again and again
   * @param patience how long the head of a request may take
   */
  SlowConnections(Scheduler scheduler, Duration patience) {
    this.scheduler = scheduler;
    this.patience = patience;
  }

  @Override
  protected void doStart() {
    later();
  }

  private void later() {
    scheduler.schedule(this::look, Math.max(1, patience.toMillis() / LOOKS), TimeUnit.MILLISECONDS);
  }

  private void look() {
    waiting.forEach(this::look);
    if (isRunning()) {
      later();
    }
  }

  private void look(HttpConnection connection, Waiting seen) {
    long requests = connection.getMessagesIn();
    boolean atWork = requests > connection.getMessagesOut();
    if (atWork || requests != seen.requests()) {
      waiting.replace(connection, seen, new Waiting(requests, NanoTime.now()));
    } else if (NanoTime.since(seen.sinceNanos()) > patience.toNanos()) {
      connection.getEndPoint().close();
    }
  }

  @Override
  public void onOpened(Connection connection) {
    if (connection instanceof HttpConnection http) {
      waiting.put(http, new Waiting(0, NanoTime.now()));
    }
  }

  @Override
  public void onClosed(Connection connection) {
    if (connection instanceof HttpConnection http) {
      waiting.remove(http);
    }
  }
}
