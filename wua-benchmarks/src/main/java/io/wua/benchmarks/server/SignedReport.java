package io.wua.benchmarks.server;

import io.wua.core.failure.WuaException;
import io.wua.http.identity.HostKeys;
import io.wua.http.wire.body.BodyEncoder;
import io.wua.http.wire.status.StatusBody;

/**
 * A report that is ready to be posted: signed and compressed, as the client's part is not measured.
 */
final class SignedReport {
  private final byte[] body;
  private final String signature;
  private final String address;

  private SignedReport(byte[] body, String signature, String address) {
    this.body = body;
    this.signature = signature;
    this.address = address;
  }

  /**
   * Signs and compresses.
   *
   * @param address from where the host asks
   * @throws WuaException where the key cannot sign
   */
  static SignedReport of(StatusBody status, HostKeys keys, String address) throws WuaException {
    byte[] bytes = status.bytes();
    return new SignedReport(BodyEncoder.encode(bytes), keys.sign(bytes), address);
  }

  /** The bytes on the line; not to be changed. */
  byte[] body() {
    return body;
  }

  String signature() {
    return signature;
  }

  String address() {
    return address;
  }
}
