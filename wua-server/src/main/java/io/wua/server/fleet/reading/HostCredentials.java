package io.wua.server.fleet.reading;

import io.wua.core.update.Sha256;
import io.wua.server.fleet.HostState;
import java.util.Optional;

/**
 * What a host is recognized by.
 *
 * @param state whether it may report
 * @param computerFqdn its name, which the certificate bears where it does not bear the uuid
 * @param fingerprint SHA-256 of its public key
 * @param certificate PEM, the one that the server issued where it has issued one
 * @param issuedSerial serial number of that, hexadecimal
 */
public record HostCredentials(
    HostState state,
    String computerFqdn,
    Optional<Sha256> fingerprint,
    Optional<String> certificate,
    Optional<String> issuedSerial) {}
