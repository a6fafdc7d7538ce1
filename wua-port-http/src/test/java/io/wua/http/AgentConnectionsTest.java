package io.wua.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.GlobalKeys;
import io.wua.core.settings.SettingKey;
import io.wua.core.settings.SettingOrigin;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.value.CertificateCheck;
import io.wua.http.fetch.connection.ClientIdentity;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.connection.TlsTrust;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From settings to connections. */
class AgentConnectionsTest {
  private static final URI PROXY = URI.create("http://proxy:3128");
  private static final URI OTHER = URI.create("http://other:3128");

  @TempDir private Path folder;
  private Settings settings = Settings.defaults();

  private <T> void set(SettingKey<T> key, T value) {
    settings = settings.with(key, value, SettingOrigin.byDefault());
  }

  private ConnectionSettings server() throws Exception {
    return new AgentConnections(settings, "wua").toServer();
  }

  private ConnectionSettings repository() throws Exception {
    return new AgentConnections(settings, "wua").toRepository(Optional.empty());
  }

  @Test
  void byDefaultThereIsNoProxyAndTheRootsOfTheHostAreBelieved() throws Exception {
    for (ConnectionSettings each : new ConnectionSettings[] {server(), repository()}) {
      assertEquals(Optional.empty(), each.proxy());
      assertEquals(new TlsTrust.HostRoots(), each.trust());
      assertEquals(Optional.empty(), each.client());
      assertEquals(Duration.ofSeconds(30), each.idleTimeout());
    }
  }

  @Test
  void theProxyIsUsedForWhatItIsSetFor() throws Exception {
    set(GlobalKeys.HTTP_PROXY, Optional.of(PROXY));
    assertEquals(Optional.empty(), server().proxy());
    assertEquals(Optional.empty(), repository().proxy());
    set(GlobalKeys.USE_HTTP_PROXY_FOR_SERVER, true);
    assertEquals(Optional.of(PROXY), server().proxy());
    set(GlobalKeys.USE_HTTP_PROXY_FOR_REPO, true);
    assertEquals(Optional.of(PROXY), repository().proxy());
    set(WuaKeys.HTTP_PROXY, Optional.of(OTHER));
    assertEquals(Optional.of(OTHER), repository().proxy());
    set(WuaKeys.USE_HTTP_PROXY_FOR_REPO, false);
    assertEquals(Optional.empty(), repository().proxy());
  }

  @Test
  void theSectionOfUpdatesGoesBeforeTheGlobalOne() throws Exception {
    set(GlobalKeys.VERIFY_CERT, CertificateCheck.off());
    set(GlobalKeys.WAPT_SERVER_TIMEOUT, Duration.ofSeconds(7));
    assertEquals(new TlsTrust.Anybody(), repository().trust());
    assertEquals(Duration.ofSeconds(7), repository().idleTimeout());
    set(WuaKeys.VERIFY_CERT, Optional.of(CertificateCheck.against("ca.pem")));
    set(WuaKeys.TIMEOUT, Optional.of(Duration.ofSeconds(9)));
    assertEquals(new TlsTrust.PemFile(Path.of("ca.pem")), repository().trust());
    assertEquals(Duration.ofSeconds(9), repository().idleTimeout());
    assertEquals(new TlsTrust.Anybody(), server().trust());
  }

  @Test
  void theConfiguredCertificateGoesBeforeThatOfTheHost() throws Exception {
    Path both = folder.resolve("client.pem");
    Files.writeString(both, TestCertificates.pem("CN=configured") + TestCertificates.keyPem());
    set(GlobalKeys.CLIENT_CERTIFICATE, Optional.of(both.toString()));
    ClientIdentity client = server().client().orElseThrow();
    assertEquals("CN=configured", client.chain().get(0).getSubjectX500Principal().getName());
    assertTrue(client.toString().contains("configured"), client::toString);
    assertEquals(
        Optional.of(client),
        new AgentConnections(settings, "wua").toRepository(Optional.empty()).client());
    set(GlobalKeys.CLIENT_PRIVATE_KEY, Optional.of(folder.resolve("none.pem").toString()));
    assertEquals(
        FailureReason.CONFIGURATION, assertThrows(WuaException.class, this::server).reason());
  }

  @Test
  void theShareOfTheLineIsInMegabits() throws Exception {
    FakeTiming timing = new FakeTiming();
    new AgentConnections(settings, "wua").bandwidth(timing).took(Integer.MAX_VALUE);
    assertEquals(Duration.ZERO, timing.slept());
    set(GlobalKeys.LIMIT_BANDWIDTH, Optional.of(8.0));
    new AgentConnections(settings, "wua").bandwidth(timing).took(1_000_000);
    assertEquals(Duration.ofSeconds(1), timing.slept());
  }
}
