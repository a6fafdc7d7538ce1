package io.wua.http.fetch.origin;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URLs and addresses files of updates may come from. */
class OriginPolicyTest {
  private static final String DOWNLOAD = "download.windowsupdate.com";

  private final OriginPolicy policy = OriginPolicy.microsoft();

  private static List<InetAddress> addresses(String... texts) throws Exception {
    List<InetAddress> addresses = new ArrayList<>();
    for (String text : texts) {
      addresses.add(InetAddress.getByName(text));
    }
    return addresses;
  }

  private static WuaException refused(OriginPolicy policy, String host, int port, String... at) {
    WuaException refusal =
        assertThrows(WuaException.class, () -> policy.check(host, port, addresses(at)));
    assertEquals(FailureReason.ACCESS_DENIED, refusal.reason());
    assertFalse(refusal.reason().retryWorthy());
    return refusal;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://download.windowsupdate.com/microsoftupdate/v6/wsusscan/wsusscn2.cab",
        "https://download.windowsupdate.com/a",
        "http://www.download.windowsupdate.com/a",
        "https://catalog.s.download.windowsupdate.com/a",
        "http://au.download.windowsupdate.com/a",
        "http://windowsupdate.com/",
        "http://windowsupdate.microsoft.com/a",
        "http://v5.windowsupdate.microsoft.com/a",
        "https://sls.update.microsoft.com/a",
        "https://fe2.a.update.microsoft.com/a",
        "https://download.microsoft.com/a",
        "https://go.microsoft.com/fwlink/?LinkID=74689",
        "http://dl.delivery.mp.microsoft.com/filestreamingservice/files/a",
        "http://tlu.dl.delivery.mp.microsoft.com/a",
        "https://definitionupdates.microsoft.com/a",
        "http://ntservicepack.microsoft.com/",
        "http://wustat.windows.com/",
        "HTTP://DOWNLOAD.WindowsUpdate.COM/a",
        "http://download.windowsupdate.com:80/a",
        "https://download.windowsupdate.com:443/a",
        "http://download.windowsupdate.com/a#http://127.0.0.1/",
        "http://download.windowsupdate.com/..;/http://127.0.0.1/?u=http://127.0.0.1/",
        "http://download.windowsupdate.com"
      })
  void microsoftsFilesMayBeAsked(String url) throws Exception {
    assertEquals(Optional.empty(), policy.refusal(URI.create(url)));
    policy.check(URI.create(url));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '"',
      value = {
        "ftp://download.windowsupdate.com/a \"it is no http or https URL\"",
        "file:///etc/passwd \"it is no http or https URL\"",
        "jar:http://download.windowsupdate.com/a!/b \"it is no http or https URL\"",
        "//download.windowsupdate.com/a \"it is no http or https URL\"",
        "download.windowsupdate.com \"it is no http or https URL\"",
        "http:download.windowsupdate.com/a \"it names no host\"",
        "http:/download.windowsupdate.com/a \"it names no host\"",
        "http:///a \"it names no host\"",
        "http://:80/a \"its host is empty\"",
        "http://user@download.windowsupdate.com/a \"it holds a user or a password\"",
        "http://download.windowsupdate.com@127.0.0.1/ \"it holds a user or a password\"",
        "http://download.windowsupdate.com:80@evil.org/ \"it holds a user or a password\"",
        "http://@download.windowsupdate.com/ \"it holds a user or a password\"",
        "http://127.0.0.1/a \"its host is an IP address\"",
        "http://13.107.4.50/a \"its host is an IP address\"",
        "http://2130706433/a \"its host is an IP address\"",
        "http://0x7f.1/a \"its host is an IP address\"",
        "http://0x7f000001/a \"its host is an IP address\"",
        "http://0X7F.0.0.0X1/a \"its host is an IP address\"",
        "http://0177.0.0.1/a \"its host is an IP address\"",
        "http://017700000001/a \"its host is an IP address\"",
        "http://127.1/a \"its host is an IP address\"",
        "http://127.0.1/a \"its host is an IP address\"",
        "http://127.0.0.1./a \"its host is an IP address\"",
        "http://2130706433./a \"its host is an IP address\"",
        "http://0/a \"its host is an IP address\"",
        "http://256.256.256.256/a \"its host is an IP address\"",
        "http://a.0x/a \"its host is an IP address\"",
        "http://[::1]/a \"its host is an IP address\"",
        "http://[::ffff:127.0.0.1]/a \"its host is an IP address\"",
        "http://[2620:1ec::1]:80/a \"its host is an IP address\"",
        "http://[fe80::1%25eth0]/a \"its host is an IP address\"",
        "http://%31%32%37.0.0.1/a \"its host is an IP address\"",
        "http://%6cocalhost/a \"its host is no name of letters, digits and hyphens\"",
        "http://download%2ewindowsupdate.com/a \"its host is no name of letters, digits and hyphens\"",
        "http://evil.org%5c.download.windowsupdate.com/ \"its host is no name of letters, digits and hyphens\"",
        "http://evil.org%00.update.microsoft.com/ \"its host is no name of letters, digits and hyphens\"",
        "http://a_b.update.microsoft.com/ \"its host is no name of letters, digits and hyphens\"",
        "http://-a.update.microsoft.com/ \"its host is no name of letters, digits and hyphens\"",
        "http://.update.microsoft.com/ \"its host is no name of letters, digits and hyphens\"",
        "http://a..update.microsoft.com/ \"its host is no name of letters, digits and hyphens\"",
        "http://../a \"its host is no name of letters, digits and hyphens\"",
        "http://./a \"its host is no name of letters, digits and hyphens\"",
        "http://download.windowsupdate.com,evil.org/ \"its host is no name of letters, digits and hyphens\"",
        "http://d\u043ewnload.windowsupdate.com/ \"its host is no name of letters, digits and hyphens\"",
        "http://download\u3002windowsupdate.com/ \"its host is no name of letters, digits and hyphens\"",
        "http://\u2460\u2461\u2466.0.0.1/ \"its host is an IP address\"",
        "http://xn--dwnload-e1g.update.microsoft.com/ \"its host is an internationalized name\"",
        "http://download.windowsupdate.com./a \"its host ends in a dot\"",
        "http://download.windowsupdate.com:8080/a \"its port is not 80, that of http\"",
        "http://download.windowsupdate.com:443/a \"its port is not 80, that of http\"",
        "https://download.windowsupdate.com:80/a \"its port is not 443, that of https\"",
        "http://download.windowsupdate.com:22/a \"its port is not 80, that of http\"",
        "http://download.windowsupdate.com:0/a \"its port is no port\"",
        "http://download.windowsupdate.com:/a \"its port is no port\"",
        "http://download.windowsupdate.com:0080/a \"its port is no port\"",
        "http://download.windowsupdate.com:65616/a \"its port is no port\""
      })
  void whatCouldLeadElsewhereIsRefused(String url, String why) {
    String refusal = policy.refusal(URI.create(url)).orElse("");
    assertTrue(refusal.endsWith(" is not asked: " + why + "."), refusal);
    WuaException thrown =
        assertThrows(WuaException.class, () -> policy.check(URI.create(url)), refusal);
    assertEquals(FailureReason.ACCESS_DENIED, thrown.reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evildownload.windowsupdate.com/a",
        "http://download.windowsupdate.com.evil.org/a",
        "http://download-windowsupdate.com/a",
        "http://evilupdate.microsoft.com/a",
        "http://update.microsoft.com/a",
        "http://update.microsoft.com.evil.org/a",
        "http://delivery.mp.microsoft.com/a",
        "http://microsoft.com/a",
        "http://www.microsoft.com/a",
        "http://com/a",
        "http://localhost/a",
        "http://localhost.localdomain/a",
        "http://metadata.google.internal/computeMetadata/v1/",
        "http://127.0.0.1.nip.io/a",
        "http://evil.org/http://download.windowsupdate.com/",
        "http://evil.org/?a=.update.microsoft.com",
        "http://evil.org#.update.microsoft.com"
      })
  void namesThatOnlyLookLikeMicrosoftsAreRefused(String url) {
    String refusal = policy.refusal(URI.create(url)).orElse("");
    assertTrue(
        refusal.endsWith("its host is none of Microsoft's for updates and no origin is named so."),
        refusal);
  }

  @Test
  void aRefusalKeepsPasswordsToItself() {
    String refusal = policy.refusal(URI.create("http://me:secret@evil.org/a?key=k")).orElse("");
    assertEquals("http://evil.org/a is not asked: it holds a user or a password.", refusal);
  }

  @Test
  void aNamedOriginMayBeAskedAtItsPortAlone() throws Exception {
    OriginPolicy named =
        policy
            .withOrigin(URI.create("HTTP://127.0.0.1:8081/ignored"))
            .withOrigin(URI.create("https://Mirror.Lan"))
            .withOrigin(URI.create("http://[::1]:8082"));
    for (String url :
        List.of(
            "http://127.0.0.1:8081/a",
            "https://mirror.lan/a",
            "https://MIRROR.lan:443/a",
            "http://[::1]:8082/a",
            "http://download.windowsupdate.com/a")) {
      assertEquals(Optional.empty(), named.refusal(URI.create(url)));
    }
    for (String url :
        List.of(
            "http://127.0.0.1:8082/a",
            "http://127.0.0.1/a",
            "https://127.0.0.1:8081/a",
            "http://127.1:8081/a",
            "http://127.0.0.1.:8081/a",
            "http://2130706433:8081/a",
            "http://user@127.0.0.1:8081/a",
            "http://mirror.lan/a",
            "https://a.mirror.lan/a",
            "https://mirror.lan./a",
            "http://[0:0:0:0:0:0:0:1]:8082/a",
            "http://download.windowsupdate.com:8081/a")) {
      assertTrue(named.refusal(URI.create(url)).isPresent(), url);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://a/", "mirror.lan", "http:///a", "http://u:p@a/", "http://127.1/", "http:a"})
  void anOriginMustBeAPlainUrl(String url) {
    WuaException failure =
        assertThrows(WuaException.class, () -> policy.withOrigin(URI.create(url)));
    assertEquals(FailureReason.CONFIGURATION, failure.reason());
    assertFalse(String.valueOf(failure.getMessage()).contains("u:p"), failure::getMessage);
  }

  @Test
  void publicAddressesAreConnectedTo() {
    assertDoesNotThrow(() -> policy.check(DOWNLOAD, 80, addresses("13.107.4.50", "2620:1ec::1")));
  }

  @Test
  void oneAddressThatIsNotPublicRefusesAll() {
    String message = refused(policy, DOWNLOAD, 80, "13.107.4.50", "10.1.2.3").getMessage();
    assertTrue(
        String.valueOf(message).contains("its address 10.1.2.3 is a private address"), message);
    refused(policy, DOWNLOAD, 443, "127.0.0.1", "13.107.4.50");
    refused(policy, DOWNLOAD, 443, "13.107.4.50", "fd00::1");
  }

  @Test
  void aPrivateHostMayLieWithinTheSite() throws Exception {
    OriginPolicy split = policy.withPrivateHosts(Set.of("Download.WindowsUpdate.com"));
    for (String address : List.of("10.1.2.3", "127.0.0.1", "::1", "fd00::1", "100.64.0.1")) {
      split.check("download.windowsupdate.COM", 80, addresses(address, "13.107.4.50"));
    }
    refused(split, DOWNLOAD, 80, "169.254.169.254");
    refused(split, DOWNLOAD, 80, "10.1.2.3", "0.0.0.0");
    refused(split, DOWNLOAD, 80, "ff02::1");
    refused(split, "www." + DOWNLOAD, 80, "10.1.2.3");
    refused(split.withPrivateHosts(Set.of()), DOWNLOAD, 80, "10.1.2.3");
  }

  @Test
  void aPrivateHostIsNotAskedForBeingOne() throws Exception {
    OriginPolicy split = policy.withPrivateHosts(Set.of("intranet.lan"));
    assertTrue(split.refusal(URI.create("http://intranet.lan/")).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10.0.0.1", "*.windowsupdate.com", "a b", "http://a", "a.", "[::1]"})
  void aPrivateHostMustBeAName(String host) {
    WuaException failure =
        assertThrows(WuaException.class, () -> policy.withPrivateHosts(Set.of(host)));
    assertEquals(FailureReason.CONFIGURATION, failure.reason());
  }

  @Test
  void anOriginMayLieAnywhereButOnItsPortAlone() throws Exception {
    OriginPolicy named =
        policy
            .withOrigin(URI.create("http://mirror.lan:8081"))
            .withOrigin(URI.create("http://[::1]:8082"));
    named.check("Mirror.lan", 8081, addresses("127.0.0.1"));
    named.check("::1", 8082, addresses("::1"));
    named.check("[::1]", 8082, addresses("::1"));
    refused(named, "mirror.lan", 80, "127.0.0.1");
    refused(named, "mirror.lan", -1, "127.0.0.1");
    refused(named, DOWNLOAD, 8081, "127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "http://download.windowsupdate.com/a, https://catalog.s.download.windowsupdate.com/a, true",
    "https://go.microsoft.com/fwlink, https://download.windowsupdate.com/a, true",
    "http://go.microsoft.com/fwlink, http://download.windowsupdate.com/a, true",
    "https://go.microsoft.com/fwlink, http://download.windowsupdate.com/a, false",
    "http://go.microsoft.com/fwlink, http://evil.org/a, false",
    "http://go.microsoft.com/fwlink, http://download.windowsupdate.com:8080/a, false",
    "https://go.microsoft.com/fwlink, http://127.0.0.1:8081/a, false",
    "http://go.microsoft.com/fwlink, http://127.0.0.1:8081/a, true"
  })
  void redirectsAreJudgedLikeUrlsAndNeverLeaveHttps(String from, String to, boolean follows)
      throws Exception {
    OriginPolicy named = policy.withOrigin(URI.create("http://127.0.0.1:8081"));
    assertEquals(follows, named.redirects().allows(URI.create(from), URI.create(to)));
    assertTrue(named.redirects().why(URI.create(from), URI.create(to)).endsWith("."));
  }
}
