package io.wua.server.fleet.report;

import io.wua.core.host.VersionFacts;
import io.wua.core.update.Sha256;
import io.wua.core.update.UpdateId;
import io.wua.server.fleet.HostId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A status body of WAPT ({@code /update_host}), read and with its signature checked. Only what
 * changed since the last report is in it.
 *
 * @param host who reports
 * @param signer SHA-256 of the public key that signed it; empty where unsigned bodies are allowed
 * @param revision {@code status_revision}, which grows with every report of a host
 * @param digest SHA-256 of the body before compression
 * @param receivedOn when it came
 * @param language language tag of the host's Windows, if known
 * @param wuaStatus {@code waptwua_status.status}, if that section is in the report
 * @param windows what {@code host_info} says of its Windows, if that section is in the report
 * @param sections JSON text of each plain key of the body
 * @param updates {@code waptwua_updates}, if sent; of several with one id the last counts
 * @param rows {@code waptwua_updates_localstatus}, if sent; of several with one id the last counts
 * @param hashes {@code status_hashes}: the host's own token for each key that it sends
 */
public record HostReport(
    HostId host,
    Optional<Sha256> signer,
    long revision,
    Sha256 digest,
    Instant receivedOn,
    Optional<String> language,
    Optional<String> wuaStatus,
    Optional<VersionFacts> windows,
    Map<String, String> sections,
    Optional<List<ReportedUpdate>> updates,
    Optional<List<ReportedRow>> rows,
    Map<String, String> hashes) {
  /** The key of the described updates. */
  public static final String UPDATES = "waptwua_updates";

  /** The key of the host's own rows. */
  public static final String ROWS = "waptwua_updates_localstatus";

  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_HASH = 128;
  private static final int LONGEST_WORD = 40;

  /** Refuses a negative revision, and keys and hashes that no agent writes. */
  public HostReport {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(signer, "signer");
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(receivedOn, "receivedOn");
    Objects.requireNonNull(windows, "windows");
    if (revision < 0) {
      throw new IllegalArgumentException("status_revision " + revision + " is negative");
    }
    language = WireText.clean(language, "language", LONGEST_WORD);
    wuaStatus = WireText.clean(wuaStatus, "status", LONGEST_WORD);
    sections = cleaned(sections, Integer.MAX_VALUE);
    hashes = cleaned(hashes, LONGEST_HASH);
    updates = updates.map(list -> byId(list, ReportedUpdate::id));
    rows = rows.map(list -> byId(list, ReportedRow::id));
    if (sections.containsKey(UPDATES) || sections.containsKey(ROWS)) {
      throw new IllegalArgumentException("updates and rows are no plain sections");
    }
  }

  private static Map<String, String> cleaned(Map<String, String> texts, int longest) {
    Map<String, String> cleaned = new TreeMap<>();
    texts.forEach(
        (name, text) ->
            cleaned.put(
                WireText.clean(name, "name", LONGEST_NAME), WireText.clean(text, name, longest)));
    return Collections.unmodifiableMap(cleaned);
  }

  /** Sorted, so that all transactions touch shared rows in one order. */
  private static <T> List<T> byId(Collection<T> list, Function<T, UpdateId> id) {
    Map<UpdateId, T> sorted = new TreeMap<>();
    list.forEach(each -> sorted.put(id.apply(each), each));
    return List.copyOf(sorted.values());
  }

  /** Whether the body has that key. */
  public boolean has(String name) {
    return switch (name) {
      case UPDATES -> updates.isPresent();
      case ROWS -> rows.isPresent();
      default -> sections.containsKey(name);
    };
  }
}
