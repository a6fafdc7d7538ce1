package io.wua.server.http.wapt;

import com.fasterxml.jackson.databind.JsonNode;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.VersionFacts;
import io.wua.core.update.Sha256;
import io.wua.http.wire.JsonLimits;
import io.wua.http.wire.row.WaptwuaStatus;
import io.wua.http.wire.status.Sections;
import io.wua.http.wire.status.StatusBody;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.report.HostReport;
import io.wua.server.fleet.report.ReportedRow;
import io.wua.server.fleet.report.ReportedUpdate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a status body into a report. A section that cannot be read stays out, and so does its hash:
 * the host sends it again, and the rest is taken all the same, as WAPT does it.
 */
final class ReportReading {
  private static final Logger LOG = LoggerFactory.getLogger(ReportReading.class);
  private static final String CAPABILITIES = "host_capabilities";

  /** The plain keys of a status of WAPT 1.8; others are dropped. */
  private static final Set<String> PLAIN =
      Set.of(
          "wapt_status",
          CAPABILITIES,
          "host_info",
          "host_metrics",
          "audit_status",
          "installed_softwares",
          "installed_packages",
          "last_update_status",
          "authorized_certificates",
          "dmi",
          "wmi",
          Sections.WUAUSERV_STATUS,
          Sections.WAPTWUA_STATUS);

  private ReportReading() {}

  /** Reads one section. */
  private interface Reading<T> {
    Optional<T> read() throws WuaException;
  }

  /**
   * Reads a body.
   *
   * @param signer SHA-256 of the key that signed it, empty for an unsigned one
   * @param digest SHA-256 of its bytes
   * @param receivedOn when it came
   * @throws WuaException MALFORMED where it says nothing of its revision, or what no agent writes
   */
  static HostReport of(
      StatusBody body,
      Optional<Sha256> signer,
      Sha256 digest,
      Instant receivedOn,
      JsonLimits limits)
      throws WuaException {
    if (body.revision().isEmpty()) {
      throw new WuaException(FailureReason.MALFORMED, "The status has no status_revision.");
    }
    Map<String, JsonNode> plain = new HashMap<>(body.sections());
    plain.keySet().retainAll(PLAIN);
    Optional<WaptwuaStatus> status = tried(body, Sections.WAPTWUA_STATUS, body::waptwuaStatus);
    if (status.isEmpty()) {
      plain.remove(Sections.WAPTWUA_STATUS);
    }
    Optional<List<ReportedUpdate>> updates =
        tried(body, Sections.UPDATES, () -> body.updates(limits).map(RowReading::updates));
    Optional<List<ReportedRow>> rows =
        tried(body, Sections.LOCAL_STATUS, () -> body.localStatus(limits).map(RowReading::rows));
    Map<String, String> sections = new HashMap<>();
    plain.forEach((name, section) -> sections.put(name, section.toString()));
    try {
      return new HostReport(
          new HostId(body.uuid()),
          signer,
          body.revision().getAsLong(),
          digest,
          receivedOn,
          language(body),
          status.flatMap(WaptwuaStatus::status),
          Optional.ofNullable(body.sections().get(Sections.HOST_INFO)).map(ReportReading::windows),
          sections,
          updates,
          rows,
          body.hashes());
    } catch (IllegalArgumentException e) {
      throw new WuaException(
          FailureReason.MALFORMED, "The status is refused: " + e.getMessage() + ".", e);
    }
  }

  private static <T> Optional<T> tried(StatusBody body, String section, Reading<T> reading) {
    try {
      return reading.read();
    } catch (WuaException | IllegalArgumentException e) {
      // The message may quote the host: what it wrote makes no lines of its own in the log.
      String why = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}", " ");
      LOG.warn("{} of host {} was left out: {}", section, body.uuid(), why);
      return Optional.empty();
    }
  }

  /** A host may say of itself what it wants; what makes no sense is not known. */
  private static VersionFacts windows(JsonNode hostInfo) {
    return new VersionFacts(
        text(hostInfo.path("windows_version")).flatMap(DottedVersion::tryParse),
        text(hostInfo.path("architecture")).flatMap(Architecture::parse));
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(node).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  private static Optional<String> language(StatusBody body) {
    return Optional.ofNullable(body.sections().get(CAPABILITIES))
        .flatMap(capabilities -> text(capabilities.path("language")))
        .filter(tag -> tag.matches("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*"))
        .filter(tag -> tag.length() <= 40);
  }
}
