package io.wua.server.fleet.reading;

import io.wua.core.update.Sha256;
import io.wua.server.fleet.HostId;
import java.time.Instant;

/**
 * A key that waits for an approver.
 *
 * @param host the uuid that it asks for
 * @param fingerprint SHA-256 of the public key
 * @param computerFqdn the name that it came with
 * @param requestedOn when it first asked
 */
public record WaitingKey(
    HostId host, Sha256 fingerprint, String computerFqdn, Instant requestedOn) {}
