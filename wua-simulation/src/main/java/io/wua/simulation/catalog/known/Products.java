package io.wua.simulation.catalog.known;

import static io.wua.core.host.ProductType.DOMAIN_CONTROLLER;
import static io.wua.core.host.ProductType.SERVER;
import static io.wua.core.host.ProductType.WORKSTATION;
import static io.wua.simulation.catalog.rule.RuleText.Comparison.AT_LEAST;
import static io.wua.simulation.catalog.rule.RuleText.Comparison.EQUAL_TO;

import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.entry.CategoryEntry;
import io.wua.simulation.catalog.entry.CategoryRef;
import io.wua.simulation.catalog.entry.CategoryType;
import io.wua.simulation.catalog.entry.Clause;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.entry.LocalizedText;
import io.wua.simulation.catalog.rule.RuleText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Company, families and products as entries; a product's rule looks for it on the host. */
public final class Products {
  /** The date that these entries carry. */
  public static final Instant CREATED = Instant.parse("2017-05-30T19:45:24Z");

  /** The company of them all. */
  public static final CategoryEntry MICROSOFT =
      above(CategoryType.COMPANY, "56309036-4c77-4dd9-951a-99ee9c246a94", "Microsoft", List.of());

  /** The family of operating systems. */
  public static final CategoryEntry WINDOWS =
      family("6964aab4-c5b5-43bd-a17d-ffb4346a8e1d", "Windows");

  /** The family of office programs. */
  public static final CategoryEntry OFFICE =
      family("477b856e-65c4-4473-b621-a8b230bb70d9", "Office");

  /** Windows 11. */
  public static final CategoryEntry WINDOWS_11 =
      windows(
          "72e7624a-5b00-45d2-b92f-e561c0a6a160",
          "Windows 11",
          RuleText.windows(AT_LEAST, "10.0.22000", WORKSTATION));

  /** Windows 10 since its version 1903. */
  public static final CategoryEntry WINDOWS_10 =
      windows(
          "b3c75dc1-155f-4be4-b015-3f1a91758e52",
          "Windows 10, version 1903 and later",
          RuleText.and(
              RuleText.windows(AT_LEAST, "10.0.18362", WORKSTATION),
              RuleText.not(RuleText.windows(AT_LEAST, "10.0.22000", WORKSTATION))));

  /** Windows Server 2022. */
  public static final CategoryEntry SERVER_2022 =
      windows(
          "71718f13-7324-4b0f-8f9e-2ca9dc978e53",
          "Microsoft Server operating system-21H2",
          server("10.0.20348"));

  /** Windows Server 2025. */
  public static final CategoryEntry SERVER_2025 =
      windows(
          "b256987d-4693-4c87-955d-dbb9341205eb",
          "Microsoft Server Operating System-24H2",
          server("10.0.26100"));

  /** Windows Server 2012 R2. */
  public static final CategoryEntry SERVER_2012_R2 =
      windows("d31bd4c3-d872-41c9-a2e7-231f372588cb", "Windows Server 2012 R2", server("6.3.9600"));

  /** The malware scanner that comes with Windows. */
  public static final CategoryEntry DEFENDER =
      windows(
          "8c3fcc84-7410-4a95-8b89-a166a0190486",
          "Microsoft Defender Antivirus",
          RuleText.registryKey("SOFTWARE\\Microsoft\\Windows Defender"));

  /** The security center of Windows 11. */
  public static final CategoryEntry WINDOWS_SECURITY =
      windows(
          "2d2a68ab-50ca-4d80-b96c-757bc32024c7",
          "Windows Security platform",
          RuleText.registryKey("SOFTWARE\\Microsoft\\Windows Security Health"));

  /** The browser. */
  public static final CategoryEntry EDGE =
      windows(
          "69010383-ff55-4227-bd6c-d91c26f2643b",
          "Microsoft Edge",
          RuleText.registryVersion32(
              "SOFTWARE\\Microsoft\\EdgeUpdate\\Clients\\{56EB18F8-B008-4CBD-B6D2-8C97FE7E9062}",
              "pv",
              AT_LEAST,
              "1.0.0.0"));

  /** Office 2016 as Windows Installer installs it. */
  public static final CategoryEntry OFFICE_2016 =
      product(
          OFFICE,
          "25aed893-7c2d-4a31-ae22-28ff8ac150ed",
          "Office 2016",
          RuleText.or(
              RuleText.installerProduct(
                  "{90160000-0011-0000-1000-0000000FF1CE}", "16.0.0.0", "16.1.0.0"),
              RuleText.installerProduct(
                  "{90160000-0012-0000-1000-0000000FF1CE}", "16.0.0.0", "16.1.0.0")));

  /** SQL Server 2019, whatever its instances are called. */
  public static final CategoryEntry SQL_SERVER_2019 =
      product(
          MICROSOFT,
          "97b8b817-fce1-44e4-ac26-61127d4604c0",
          "Microsoft SQL Server 2019",
          RuleText.anySubkey(
              "SOFTWARE\\Microsoft\\Microsoft SQL Server",
              RuleText.loopVersion("Setup", "Version", AT_LEAST, "15.0.2000.5")));

  private static final int REVISION = 100;

  private Products() {}

  /** All of them. */
  public static List<Entry> all() {
    return List.of(
        MICROSOFT,
        WINDOWS,
        OFFICE,
        WINDOWS_11,
        WINDOWS_10,
        SERVER_2022,
        SERVER_2025,
        SERVER_2012_R2,
        DEFENDER,
        WINDOWS_SECURITY,
        EDGE,
        OFFICE_2016,
        SQL_SERVER_2019);
  }

  /** The references that an update of that product and classification carries. */
  public static List<CategoryRef> categories(CategoryEntry classification, CategoryEntry product) {
    UUID above = product.prerequisites().get(0).anyOf().get(0);
    CategoryRef company = MICROSOFT.ref();
    return above.equals(company.id())
        ? List.of(classification.ref(), company, product.ref())
        : List.of(
            classification.ref(),
            company,
            new CategoryRef(CategoryType.PRODUCT_FAMILY, above),
            product.ref());
  }

  private static String server(String version) {
    return RuleText.or(
        RuleText.windows(EQUAL_TO, version, SERVER),
        RuleText.windows(EQUAL_TO, version, DOMAIN_CONTROLLER));
  }

  private static CategoryEntry family(String id, String name) {
    return above(
        CategoryType.PRODUCT_FAMILY, id, name, List.of(Clause.category(MICROSOFT.id().guid())));
  }

  private static CategoryEntry windows(String id, String name, String rule) {
    return product(WINDOWS, id, name, rule);
  }

  private static CategoryEntry product(CategoryEntry family, String id, String name, String rule) {
    return new CategoryEntry(
        new UpdateId(UUID.fromString(id), REVISION),
        CREATED,
        CategoryType.PRODUCT,
        List.of(Clause.category(family.id().guid())),
        rule,
        List.of(LocalizedText.title("en", name)));
  }

  private static CategoryEntry above(
      CategoryType type, String id, String name, List<Clause> prerequisites) {
    return new CategoryEntry(
        new UpdateId(UUID.fromString(id), REVISION),
        CREATED,
        type,
        prerequisites,
        RuleText.always(),
        List.of(LocalizedText.title("en", name)));
  }
}
