package io.wua.app.fleet;

import io.wua.app.fleet.FleetAgent.Account;
import io.wua.core.failure.WuaException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts a server for the demo. The module that has a server provides it (ServiceLoader); without
 * one the demo shows the agent alone.
 */
public interface DemoServer {
  /**
   * Starts a server on this machine that nobody else reaches.
   *
   * @param folder where it keeps everything; new
   * @param served the folder of the files that it serves, the catalog among them
   * @throws WuaException where it does not start
   */
  Running start(Path folder, Path served) throws WuaException;

  /** A server that runs until it is closed. */
  interface Running extends AutoCloseable {
    /** Where it listens. */
    URI uri();

    /** The certificate by which it is known, PEM. */
    Path certificate();

    /** With what a host registers. */
    Account account();

    /**
     * The hosts as the server knows them.
     *
     * @throws WuaException where its database does not answer
     */
    List<HostLine> hosts() throws WuaException;

    @Override
    void close();
  }

  /**
   * A host as the server knows it.
   *
   * @param name its name
   * @param status the status that it reported
   * @param updates how many updates it reported
   * @param pending how many of them wait to be installed
   * @param missing how many of them lack a file on the server
   */
  record HostLine(String name, String status, int updates, int pending, int missing) {}
}
