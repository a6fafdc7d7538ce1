package io.wua.app.fleet;

import io.wua.app.fleet.Membership.Account;
import io.wua.core.failure.WuaException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Starts a server for the demo, and what stands in for Microsoft. The module that has a server
 * provides it (ServiceLoader); without one the demo shows the agent alone.
 */
public interface DemoServer {
  /**
   * Starts both on this machine, where nobody else reaches them. The server has nothing yet.
   *
   * @param setting where everything is
   * @throws WuaException where they do not start
   */
  Running start(Setting setting) throws WuaException;

  /**
   * Where a demo takes place.
   *
   * @param folder where the server keeps everything; new
   * @param microsoft what Microsoft has, under the paths of its URLs
   * @param roots whom the server believes catalogs
   * @param clock the time of the demo
   */
  record Setting(Path folder, Path microsoft, Path roots, Clock clock) {}

  /** A server that runs until it is closed. */
  interface Running extends AutoCloseable {
    /** Where it listens. */
    URI uri();

    /** Where Microsoft's stand-in listens. */
    URI microsoft();

    /** The certificate by which it is known, PEM. */
    Path certificate();

    /** The folder of the certificates of who signs its rules. */
    Path signers();

    /** With what a host registers. */
    Account account();

    /**
     * Lets it ask for the catalog.
     *
     * @return what came of it
     * @throws WuaException where that fails
     */
    Step refresh() throws WuaException;

    /**
     * Lets it find out what hosts wait for.
     *
     * @throws WuaException where its database does not answer
     */
    Wants wants() throws WuaException;

    /**
     * Lets it fetch that.
     *
     * @throws WuaException where its database does not answer
     */
    Moved fetch() throws WuaException;

    /**
     * Copies its repository to a folder, serves that, and tells hosts of it by a signed rule.
     *
     * @param folder new
     * @throws WuaException where that fails
     */
    Mirrored mirror(Path folder) throws WuaException;

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
   * What was done.
   *
   * @param sentence what came of it
   * @param took how long it took
   */
  record Step(String sentence, Duration took) {}

  /**
   * What hosts wait for.
   *
   * @param files how many files
   * @param bytes their size
   * @param unmet what cannot be fetched, a line each
   */
  record Wants(int files, long bytes, List<String> unmet) {
    /** Copies the list. */
    public Wants {
      unmet = List.copyOf(unmet);
    }
  }

  /**
   * What was moved.
   *
   * @param files how many files
   * @param bytes how many bytes came over the line
   * @param took how long it took
   * @param skipped what did not come, a line each
   */
  record Moved(int files, long bytes, Duration took, List<String> skipped) {
    /** Copies the list. */
    public Moved {
      skipped = List.copyOf(skipped);
    }
  }

  /**
   * A secondary repository.
   *
   * @param uri where it is served
   * @param moved what came into it
   */
  record Mirrored(URI uri, Moved moved) {}

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
