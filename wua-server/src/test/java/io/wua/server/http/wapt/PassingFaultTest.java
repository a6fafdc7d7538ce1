package io.wua.server.http.wapt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.server.ca.IssuedCertificate;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.HostState;
import io.wua.server.fleet.TryLater;
import io.wua.server.fleet.reading.HostCredentials;
import io.wua.server.fleet.registration.Proof;
import io.wua.server.fleet.registration.Registration;
import io.wua.server.fleet.registration.RegistrationOutcome;
import io.wua.server.fleet.report.HostReport;
import io.wua.server.fleet.report.ReportOutcome;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault of the database never looks like a reason to register. */
class PassingFaultTest {
  private static final TryLater LATER = new TryLater(Duration.ofSeconds(42), "secret detail");

  @TempDir Path folder;
  private final TestHost host = new TestHost("HOST-1", 1);

  /** A database that is away: from the first question on, or once the signature was checked. */
  private final class Away implements HostRecords {
    private final boolean atOnce;

    private Away(boolean atOnce) {
      this.atOnce = atOnce;
    }

    @Override
    public Optional<HostCredentials> find(HostId id) throws WuaException {
      if (atOnce) {
        throw new WuaException(FailureReason.BUSY, LATER.reason());
      }
      return Optional.of(
          new HostCredentials(
              HostState.REGISTERED,
              host.fqdn,
              Optional.empty(),
              Optional.of(host.certificate),
              Optional.empty()));
    }

    @Override
    public ReportOutcome apply(HostReport report) {
      return new ReportOutcome.Later(LATER);
    }

    @Override
    public RegistrationOutcome register(Registration registration, Proof proof) {
      return new RegistrationOutcome.Later(LATER);
    }

    @Override
    public boolean issued(HostId id, Sha256 key, IssuedCertificate certificate) {
      throw new AssertionError("nothing was registered");
    }
  }

  @Test
  void isA503WithRetryAfter() throws Exception {
    for (boolean atOnce : new boolean[] {true, false}) {
      Path place = folder.resolve("at-once-" + atOnce);
      try (TestServer server = new TestServer(place, true)) {
        server.agents(new Away(atOnce), WaptPolicy.of(any -> true, any -> true));
        assertPasses(
            server.post("/update_host", host, host.report(host.sections())), atOnce ? "30" : "42");
        assertPasses(server.post("/add_host", host, host.registration()), "42");
      }
    }
  }

  private static void assertPasses(HttpResponse<String> answer, String seconds) {
    assertEquals(503, answer.statusCode());
    assertEquals(seconds, answer.headers().firstValue("Retry-After").orElseThrow());
    assertFalse(answer.body().contains("success"), answer.body());
    assertFalse(answer.body().contains("secret"), answer.body());
  }
}
