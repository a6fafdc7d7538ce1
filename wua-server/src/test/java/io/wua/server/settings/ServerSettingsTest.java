package io.wua.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.value.CatalogTrust;
import io.wua.server.fleet.catalog.RefreshTimes;
import io.wua.server.store.connect.PasswordSource;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSettingsTest {
  @TempDir private Path folder;

  private ServerOptions options() {
    return ServerOptions.of(folder);
  }

  @Test
  void withoutOptionsNobodyElseReachesIt() throws WuaException {
    ServerSettings settings = ServerSettings.of(options());
    assertEquals("127.0.0.1", settings.listen().getAddress().getHostAddress());
    assertInstanceOf(Transport.Plain.class, settings.transport());
    assertTrue(settings.database().address().url().startsWith("jdbc:h2:file:" + folder));
    assertEquals(folder.resolve("waptwua"), settings.payloads());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0:0", "[::]:0", "192.0.2.1:8080"})
  void anAddressForOthersNeedsTlsOrAProxy(String address) throws WuaException {
    ServerOptions bare = options().listeningOn(address);
    assertRefused(bare, "--tls-cert");
    assertInstanceOf(
        Transport.SelfSigned.class,
        ServerSettings.of(bare.with(ServerOptions.Tls.AUTO)).transport());
    assertInstanceOf(
        Transport.BehindProxy.class,
        ServerSettings.of(bare.behind(List.of("10.0.0.0/8"))).transport());
  }

  @ParameterizedTest
  @ValueSource(strings = {"8080", "localhost", "localhost:65536", "a b:80", "::1:80", "", ":80"})
  void refusesOtherAddresses(String address) {
    assertRefused(options().listeningOn(address), "no address to listen on");
  }

  @Test
  void refusesTlsInTwoWays() {
    ServerOptions.Tls half =
        new ServerOptions.Tls(Optional.of(Path.of("x.pem")), Optional.empty(), false);
    assertRefused(options().with(half), "belong together");
    assertRefused(options().with(ServerOptions.Tls.AUTO).behind(List.of("10.0.0.1")), "only one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:mem:x",
        "jdbc:h2:tcp://localhost/x",
        "jdbc:h2:file:/tmp/x;INIT=RUNSCRIPT FROM 'http://192.0.2.1/x.sql'",
        "jdbc:postgresql://h/d?socketFactory=x.Y",
        "jdbc:postgresql://h/d?user=secret&password=secret",
        "jdbc:mysql://h/d"
      })
  void refusesOtherDatabases(String url) {
    ServerOptions.Database database =
        new ServerOptions.Database(Optional.of(url), "wua", new PasswordSource.None());
    WuaException failure = assertRefused(options().with(database), "database");
    assertFalse(failure.getMessage().contains("=secret"), failure.getMessage());
  }

  @Test
  void readsTheOptionsOfWapt() throws Exception {
    Path updates = folder.resolve("updates");
    ServerSettings settings =
        ServerSettings.of(
            options()
                .configuredBy(
                    ini(
                        "[options]",
                        "waptwua_folder = " + updates,
                        "db_name = wapt",
                        "secret_key = 7",
                        "allow_unauthenticated_registration = True",
                        "token_lifetime = 60",
                        "max_clients = 10",
                        "clients_read_timeout=7",
                        "[uwsgi]",
                        "threads = 4")));
    assertEquals(updates.toRealPath(), settings.payloads());
    assertTrue(settings.wapt().get(ServerKeys.ALLOW_UNAUTHENTICATED_REGISTRATION));
    assertEquals(Duration.ofSeconds(60), settings.wapt().get(ServerKeys.TOKEN_LIFETIME));
    assertEquals(10, settings.wapt().get(ServerKeys.MAX_CLIENTS));
    assertFalse(settings.wapt().get(ServerKeys.USE_KERBEROS));
    assertEquals(List.of(), settings.wapt().warnings());
  }

  @Test
  void findsTheFolderOfUpdatesBesideTheOneOfPackages() throws Exception {
    Path ini = ini("[options]", "wapt_folder = " + folder.resolve("www").resolve("wapt") + "/");
    assertEquals(
        folder.resolve("www").resolve("waptwua"),
        ServerSettings.of(options().configuredBy(ini)).payloads());
  }

  @Test
  void warnsOfSlipsAndRefusesBadValues() throws Exception {
    Path slip = ini("[options]", "waptwua_foldr = /x");
    List<?> warnings = ServerSettings.of(options().configuredBy(slip)).wapt().warnings();
    assertTrue(warnings.toString().contains("waptwua_folder"), warnings.toString());
    assertRefused(options().configuredBy(ini("[options]", "max_clients = many")), "max_clients");
  }

  @Test
  void doesNotServeToAllWhatTheIniKeepsForKnownHosts() throws Exception {
    ServerOptions strict = options().configuredBy(ini("[options]", "use_ssl_client_auth = True"));
    assertRefused(strict, "use_ssl_client_auth");
    ServerSettings.of(strict.behind(List.of("127.0.0.1")));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.8, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "192.0.2.128/25, 192.0.2.127, false",
    "fd00::/8, fdff::1, true",
    "fd00::/8, fe80::1, false",
    "0.0.0.0/0, ::1, false"
  })
  void rangesHoldTheAddressesWithTheSameFirstBits(String range, String address, boolean in)
      throws Exception {
    assertEquals(in, Cidr.parse(range).contains(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/", "300.0.0.1", "fd00::/129", ""})
  void refusesOtherRanges(String range) {
    assertThrows(WuaException.class, () -> Cidr.parse(range));
  }

  private Path ini(String... lines) throws Exception {
    return Files.write(folder.resolve("waptserver.ini"), List.of(lines));
  }

  private static WuaException assertRefused(ServerOptions options, String word) {
    WuaException failure = assertThrows(WuaException.class, () -> ServerSettings.of(options));
    assertEquals(FailureReason.CONFIGURATION, failure.reason(), failure.getMessage());
    assertTrue(failure.getMessage().contains(word), failure.getMessage());
    return failure;
  }

  private OriginSettings origin(String lines, ServerOptions.Origin told) throws Exception {
    Path ini = Files.writeString(folder.resolve("wapt.ini"), "[options]\n" + lines);
    return ServerSettings.of(ServerOptions.of(folder.resolve("data")).configuredBy(ini).from(told))
        .origin();
  }

  private static final ServerOptions.Origin RUNNING =
      new ServerOptions.Origin(
          ServerOptions.Work.ALL, Optional.empty(), Optional.empty(), Optional.empty());

  @Test
  void asksMicrosoftAtHalfPastThree() throws Exception {
    OriginSettings origin = origin("", RUNNING);
    assertEquals(
        "http://download.windowsupdate.com/microsoftupdate/v6/wsusscan/wsusscn2.cab",
        origin.catalog().toString());
    assertEquals(CatalogTrust.REQUIRED, origin.trust());
    RefreshTimes times = origin.refresh().orElseThrow();
    assertEquals(LocalTime.of(3, 30), times.at());
    assertEquals(Duration.ofMinutes(30), times.jitter());
  }

  @Test
  void asksNobodyUnlessItIsToldTo() throws Exception {
    OriginSettings bare = origin("", ServerOptions.Origin.NONE);
    assertEquals(Optional.empty(), bare.refresh());
    assertFalse(bare.duties());
    OriginSettings never = origin("wua_refresh_time = never", RUNNING);
    assertEquals(Optional.empty(), never.refresh());
    assertTrue(never.duties(), "it looks at what lies in the folder all the same");
  }

  @Test
  void theCommandLineWinsOverTheIni() throws Exception {
    String lines = "wua_origin = http://one.example/\nwua_catalog_trust = warn\n";
    OriginSettings ini = origin(lines, RUNNING);
    assertEquals("one.example", ini.catalog().getHost());
    assertEquals("/microsoftupdate/v6/wsusscan/wsusscn2.cab", ini.catalog().getPath());
    assertEquals(CatalogTrust.WARN, ini.trust());
    OriginSettings told =
        origin(
            lines,
            new ServerOptions.Origin(
                ServerOptions.Work.ALL,
                Optional.of(URI.create("http://two.example")),
                Optional.of(CatalogTrust.REQUIRED),
                Optional.empty()));
    assertEquals("two.example", told.catalog().getHost());
    assertEquals(CatalogTrust.REQUIRED, told.trust());
  }

  @Test
  void refusesATimeThatIsNoneAndTooMuchJitter() {
    for (String line : List.of("wua_refresh_time = soon", "wua_refresh_jitter = 7h")) {
      WuaException failure = assertThrows(WuaException.class, () -> origin(line, RUNNING));
      assertEquals(FailureReason.CONFIGURATION, failure.reason());
      assertTrue(failure.getMessage().contains("wua_refresh_"), failure.getMessage());
    }
  }

  @Test
  void isCalledTheSameAtEachStartAndAnotherElsewhere() throws Exception {
    String name = origin("", RUNNING).server();
    assertEquals(name, origin("", RUNNING).server());
    assertNotEquals(name, ServerSettings.of(options()).origin().server());
  }
}
