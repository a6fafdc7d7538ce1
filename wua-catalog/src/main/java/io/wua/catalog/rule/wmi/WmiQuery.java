package io.wua.catalog.rule.wmi;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.SoftwareProbe;
import io.wua.core.host.Truth;
import io.wua.core.host.software.MsiProduct;
import io.wua.core.host.software.WmiRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * True where a WMI query gives at least one row.
 *
 * <p>{@code Win32_Product} is never asked, because listing it makes Windows Installer check and
 * repair every product (<a
 * href="https://learn.microsoft.com/troubleshoot/windows-server/admin-development/windows-installer-reconfigured-all-applications">Microsoft</a>):
 * a query that names product codes is answered from these products.
 *
 * @param namespace the namespace, {@code root\cimv2} for instance
 * @param query the query
 */
public record WmiQuery(String namespace, Wql query) implements HostRule {
  private static final String PRODUCTS = "Win32_Product";
  private static final String PRODUCT_CODE = "IdentifyingNumber";

  /** Refuses nulls and writes the namespace with backslashes. */
  public WmiQuery {
    Objects.requireNonNull(query, "query");
    namespace = namespace.strip().replace('/', '\\').replaceFirst("^\\\\\\\\\\.\\\\", "");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return query.className().equalsIgnoreCase(PRODUCTS)
        ? products(inquiry)
        : inquiry.judge(
            inquiry.facts().wmi(namespace, query.className()), rows -> among(rows, inquiry));
  }

  private Truth among(List<WmiRow> rows, Inquiry inquiry) {
    Truth any = inquiry.any(rows, row -> matches(row, inquiry));
    return any == Truth.FALSE
        ? inquiry.saw(rows.size() + " instances of " + query.className(), false)
        : any;
  }

  private Truth matches(WmiRow row, Inquiry inquiry) {
    return query
        .where()
        .map(condition -> condition.holds(new WqlRow(query.className(), row), inquiry))
        .orElseGet(() -> inquiry.saw(row.properties(), true));
  }

  private Truth products(Inquiry inquiry) {
    Optional<List<String>> codes = codes();
    return codes.isPresent()
        ? inquiry.any(codes.get(), code -> product(code, inquiry))
        : inquiry.unknown("rule WmiQuery: " + PRODUCTS + " is asked by product code alone");
  }

  private Optional<List<String>> codes() {
    return query.where().flatMap(condition -> condition.onlyValuesOf(PRODUCT_CODE));
  }

  private Truth product(String code, Inquiry inquiry) {
    return inquiry.judge(
        inquiry.facts().msiProduct(code), product -> matches(product, code, inquiry));
  }

  private Truth matches(MsiProduct product, String code, Inquiry inquiry) {
    return product.installed()
        ? matches(new WmiRow(Map.of(PRODUCT_CODE, code)), inquiry)
        : inquiry.saw("known to Windows Installer, not installed", false);
  }

  @Override
  public void probes(Probing probing) {
    if (query.className().equalsIgnoreCase(PRODUCTS)) {
      codes()
          .orElse(List.of())
          .forEach(code -> probing.add(new SoftwareProbe.MsiProduct(code, Set.of())));
      return;
    }
    SortedSet<String> properties = new TreeSet<>();
    query.where().ifPresent(condition -> condition.addProperties(properties));
    probing.add(new SoftwareProbe.WmiClass(namespace, query.className(), properties));
  }

  @Override
  public String text() {
    return "WmiQuery " + namespace + ": " + query.text();
  }
}
