package io.wua.server.fleet.reading;

import io.wua.server.fleet.HostId;
import io.wua.server.fleet.HostState;
import java.time.Instant;
import java.util.Optional;

/**
 * A host in a list.
 *
 * @param id its uuid
 * @param state whether it may report
 * @param computerFqdn its name
 * @param group the group of the token that it came with
 * @param wuaStatus {@code waptwua_status.status} as last reported
 * @param registeredOn when its present key was registered
 * @param lastSeenOn when it was last heard
 * @param cloneEvidence why it may be two machines
 */
public record HostSummary(
    HostId id,
    HostState state,
    String computerFqdn,
    Optional<String> group,
    Optional<String> wuaStatus,
    Optional<Instant> registeredOn,
    Optional<Instant> lastSeenOn,
    Optional<String> cloneEvidence) {}
