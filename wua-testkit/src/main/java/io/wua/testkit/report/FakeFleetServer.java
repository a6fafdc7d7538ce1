package io.wua.testkit.report;

import io.wua.core.failure.WuaException;
import io.wua.core.report.FleetServer;
import io.wua.core.report.HostReport;
import io.wua.core.report.exchange.RegistrationOutcome;
import io.wua.core.report.exchange.ReportOutcome;
import io.wua.core.report.exchange.ServerMemory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A server in memory. It knows one host or none, tells reports apart by three sections, and can
 * forget, refuse and fail.
 */
public final class FakeFleetServer implements FleetServer {
  private final Map<String, Integer> held = new HashMap<>();
  private boolean known;
  private boolean refusesRegistrations;
  private boolean keepsWaiting;
  private @Nullable WuaException failure;
  private int registrations;

  /** A server that knows no host. */
  public FakeFleetServer() {}

  /** Makes it forget the host. */
  public void forgetHost() {
    known = false;
    held.clear();
  }

  /** Makes it lose all sections, though not the host. */
  public void loseSections() {
    held.clear();
  }

  /** Makes it refuse every registration from now on. */
  public void refuseRegistrations() {
    refusesRegistrations = true;
  }

  /** Makes every registration wait until somebody accepts the host, which nobody does. */
  public void keepWaiting() {
    keepsWaiting = true;
  }

  /** Makes every later request fail so. */
  public void nowFails(WuaException with) {
    failure = with;
  }

  /** Ends what {@link #nowFails} began. */
  public void answersAgain() {
    failure = null;
  }

  /** How many registrations it was asked for. */
  public int registrations() {
    return registrations;
  }

  @Override
  public RegistrationOutcome register(HostReport report, ServerMemory memory) throws WuaException {
    failIfTold();
    registrations++;
    if (refusesRegistrations) {
      return new RegistrationOutcome.Refused("registrations are refused");
    }
    if (keepsWaiting) {
      return new RegistrationOutcome.Waiting("somebody has to accept this host");
    }
    known = true;
    held.clear();
    held.putAll(sections(report));
    return new RegistrationOutcome.Registered(remembered(memory), "welcome");
  }

  @Override
  public ReportOutcome report(HostReport report, ServerMemory memory) throws WuaException {
    failIfTold();
    if (!known) {
      return new ReportOutcome.MustRegister("the host is not known");
    }
    Set<String> sent = new TreeSet<>();
    sections(report)
        .forEach(
            (key, hash) -> {
              if (!String.valueOf(hash).equals(memory.hashes().get(key))) {
                sent.add(key);
                held.put(key, hash);
              }
            });
    return new ReportOutcome.Accepted(remembered(memory), sent);
  }

  private void failIfTold() throws WuaException {
    if (failure != null) {
      throw failure;
    }
  }

  private ServerMemory remembered(ServerMemory memory) {
    Map<String, String> hashes = new TreeMap<>();
    held.forEach((key, hash) -> hashes.put(key, String.valueOf(hash)));
    return memory.knowing(hashes).seenFrom(Optional.of("192.0.2.1"));
  }

  private static Map<String, Integer> sections(HostReport report) {
    Map<String, Integer> sections = new HashMap<>();
    sections.put("host_info", report.host().hashCode());
    sections.put("waptwua_status", report.windowsUpdate().hashCode());
    report.updates().ifPresent(rows -> sections.put("waptwua_updates", rows.hashCode()));
    return sections;
  }
}
