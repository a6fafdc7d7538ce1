package io.wua.server.store.host;

import io.wua.core.update.Sha256;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.HostState;
import java.util.Optional;

/**
 * What a transaction needs to know of a host, read under a lock on it.
 *
 * @param id the host
 * @param state whether it may report
 * @param computerFqdn its name
 * @param key SHA-256 of its registered public key
 * @param lastRevision the latest revision that was applied, -1 for none
 * @param attempts how many attempts the log has numbered
 * @param watchedFrom the first attempt that counts as a sign of clones
 * @param suspected whether it is marked as cloned already
 */
public record HostLine(
    HostId id,
    HostState state,
    String computerFqdn,
    Optional<Sha256> key,
    long lastRevision,
    long attempts,
    long watchedFrom,
    boolean suspected) {}
