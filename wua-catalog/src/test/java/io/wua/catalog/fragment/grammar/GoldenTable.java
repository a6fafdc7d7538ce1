package io.wua.catalog.fragment.grammar;

import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.RuleTexts;
import io.wua.core.host.HostFacts;
import io.wua.core.host.Truth;
import io.wua.testkit.host.FakeHostBuilder;
import io.wua.testkit.host.FakeHostFacts;
import io.wua.testkit.host.HostFamily;
import java.util.ArrayList;
import java.util.List;

/** What rules come to on hosts, written down by hand. */
final class GoldenTable {
  /** One line: a rule as a fragment writes it, a host, and what the rule is there. */
  record Row(String xml, String metadata, HostFacts host, Truth truth) {
    /** The name of the outermost element, without prefix. */
    String element() {
      return xml.replaceFirst("^<(?:[bmd]\\.)?(\\w+)(?s).*", "$1");
    }

    Rule rule() {
      return RuleTexts.rule(xml, metadata);
    }

    @Override
    public String toString() {
      return truth + " " + xml;
    }
  }

  private final List<Row> rows = new ArrayList<>();

  /** A host of which nothing is known. */
  static FakeHostBuilder open() {
    return FakeHostFacts.named("PC");
  }

  /** A host that has nothing but what is stated. */
  static FakeHostBuilder bare() {
    return open().complete(HostFamily.values());
  }

  /** A rule that is true on the first host, false on the second, unknown where nothing is known. */
  GoldenTable rule(String xml, FakeHostBuilder holds, FakeHostBuilder fails) {
    return rule(xml, "", holds, fails);
  }

  /** The same beside metadata. */
  GoldenTable rule(String xml, String metadata, FakeHostBuilder holds, FakeHostBuilder fails) {
    row(xml, metadata, holds, Truth.TRUE);
    row(xml, metadata, fails, Truth.FALSE);
    return row(xml, metadata, open(), Truth.UNKNOWN);
  }

  /** One line. */
  GoldenTable row(String xml, FakeHostBuilder host, Truth truth) {
    return row(xml, "", host, truth);
  }

  /** One line with metadata. */
  GoldenTable row(String xml, String metadata, FakeHostBuilder host, Truth truth) {
    rows.add(new Row(xml, metadata, host.build(), truth));
    return this;
  }

  List<Row> rows() {
    return rows;
  }
}
