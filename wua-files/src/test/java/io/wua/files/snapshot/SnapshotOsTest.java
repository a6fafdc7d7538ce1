package io.wua.files.snapshot;

import static io.wua.files.snapshot.Snapshots.assertRefused;
import static io.wua.files.snapshot.Snapshots.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.host.Answer;
import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.HostFacts;
import io.wua.core.host.ProductType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotOsTest {
  @Test
  void answersWhatOsStates() throws Exception {
    HostFacts facts =
        read(
            """
            {'os': {'version': '10.0.26100.7623', 'productType': 'SERVER', 'architecture': 'AMD64',
                    'sku': 7, 'suiteMask': '0x110', 'servicePack': '1.0', 'language': 'fr-FR',
                    'muiLanguages': ['fr-FR', 'en-US'], 'processors': '16',
                    'systemMetrics': {'86': 0, '0x57': 1}, 'cluster': true}}
            """);
    assertEquals(Answer.present(DottedVersion.parse("10.0.26100.7623")), facts.osVersion());
    assertEquals(Answer.present(ProductType.SERVER), facts.productType());
    assertEquals(Answer.present(Architecture.AMD64), facts.architecture());
    assertEquals(Answer.present(7), facts.sku());
    assertEquals(Answer.present(0x110), facts.suiteMask());
    assertEquals(Answer.present(DottedVersion.parse("1")), facts.servicePack());
    assertEquals(Answer.present("fr-FR"), facts.language());
    assertEquals(Answer.present(List.of("fr-FR", "en-US")), facts.muiLanguages());
    assertEquals(Answer.present(16), facts.processors());
    assertEquals(Answer.present(0), facts.systemMetric(86));
    assertEquals(Answer.present(1), facts.systemMetric(87));
    assertEquals(Answer.present(true), facts.clusterNode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'productType': 'domain_controller' | DOMAIN_CONTROLLER",
        "'productType': 'WinNT'             | WORKSTATION",
        "'productType': 'ServerNT'          | SERVER"
      })
  void takesProductTypesInAnyCaseAndInTheWordsOfTheRegistry(String written, ProductType read)
      throws Exception {
    assertEquals(Answer.present(read), read("{'os': {" + written + "}}").productType());
  }

  @ParameterizedTest
  @CsvSource({"2,2.0", "'1.0',1.0", "'3',3.0"})
  void takesAServicePackAsNumberOrText(String written, String version) throws Exception {
    String value = written.contains(".") ? "'" + written + "'" : written;
    assertEquals(
        Answer.present(DottedVersion.parse(version)),
        read("{'os': {'servicePack': " + value + "}}").servicePack());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "true                               | true",
        "false                              | false",
        "{}                                 | true",
        "{'name': 'CLU-01'}                 | true",
        "{'node': false, 'name': 'CLU-01'}  | false"
      })
  void takesAClusterAsTruthOrObject(String written, boolean node) throws Exception {
    assertEquals(Answer.present(node), read("{'os': {'cluster': " + written + "}}").clusterNode());
  }

  @Test
  void noInterfaceLanguagesMeansThatMuiIsNotInstalled() throws Exception {
    assertEquals(Answer.absent(), read("{'os': {'muiLanguages': []}}").muiLanguages());
  }

  @Test
  void oldWindowsMayHaveAShortVersionAndNewWindowsMayNot() throws Exception {
    assertEquals(
        Answer.present(DottedVersion.parse("6.3")), read("{'os': {'version': '6.3'}}").osVersion());
    assertRefused(
        "{'os': {'version': '10.0.26100'}}", "os.version: expected four numbers, the last the UBR");
  }

  @Test
  void systemMetricsThatAreNotListedAreAbsentOnlyWhereTheListIsComplete() throws Exception {
    assertEquals(Answer.absent(), read("{'complete': ['systemMetrics']}").systemMetric(86));
    assertRefused("{'os': {'systemMetrics': {'tablet': 1}}}", "as its name, found \"tablet\"");
    assertRefused(
        "{'os': {'systemMetrics': {'86': 1, '0x56': 0}}}", "contradicts os.systemMetrics.86");
  }

  @Test
  void attributesThatFollowFromOtherFactsNeedNotBeStated() throws Exception {
    HostFacts facts =
        read(
            """
            {'os': {'version': '10.0.26100.7623', 'productType': 'WORKSTATION', 'sku': 48},
             'complete': ['deviceAttributes', 'licensing']}
            """);
    assertEquals(Answer.present("10.0.26100.7623"), facts.deviceAttribute("OSVersion"));
    assertEquals(Answer.present("48"), facts.deviceAttribute("OSSkuId"));
    assertEquals(Answer.present("48"), facts.deviceAttribute("SKU"));
    assertEquals(Answer.present("WinNT"), facts.deviceAttribute("ProductType"));
    assertEquals(Answer.present(48L), facts.licenseDword("kernel-productinfo"));
    assertEquals(Answer.absent(), facts.deviceAttribute("CurrentBranch"));
    assertEquals(Answer.absent(), facts.licenseDword("Other"));
  }

  @Test
  void whatIsStatedWinsOverWhatFollows() throws Exception {
    HostFacts facts =
        read(
            """
            {'os': {'version': '10.0.26100.1', 'productType': 'SERVER', 'sku': 7},
             'deviceAttributes': {'osversion': '10.0.26100.2', 'OSSkuId': 8,
                                  'sku': {'exists': false}, 'ProductType': 'LanmanNT'},
             'licensing': {'Kernel-ProductInfo': 9}}
            """);
    assertEquals(Answer.present("10.0.26100.2"), facts.deviceAttribute("OSVersion"));
    assertEquals(Answer.present("8"), facts.deviceAttribute("OSSkuId"));
    assertEquals(Answer.absent(), facts.deviceAttribute("sku"));
    assertEquals(Answer.present("LanmanNT"), facts.deviceAttribute("ProductType"));
    assertEquals(Answer.present(9L), facts.licenseDword("Kernel-ProductInfo"));
    assertEquals(Answer.present(7), facts.sku());
  }

  @Test
  void theLicensedSkuIsTheSku() throws Exception {
    HostFacts facts = read("{'licensing': {'Kernel-ProductInfo': '0xABCDABCD'}}");
    assertEquals(Answer.present(0xABCDABCD), facts.sku());
    assertEquals(Answer.present("2882382797"), facts.deviceAttribute("OSSkuId"));
  }

  @Test
  void bothSkuAttributesHaveOneValue() throws Exception {
    assertEquals(
        Answer.present("121"),
        read("{'deviceAttributes': {'OSSkuId': 121}}").deviceAttribute("sku"));
    assertEquals(
        Answer.present("122"),
        read("{'deviceAttributes': {'sku': '122'}}").deviceAttribute("OSSkuId"));
  }

  @Test
  void aNameInTwoSpellingsIsRefused() {
    assertRefused(
        "{'deviceAttributes': {'CurrentBranch': 'a', 'currentbranch': 'b'}}",
        "deviceAttributes.currentbranch: written twice");
  }
}
