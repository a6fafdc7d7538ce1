package io.wua.catalog.fragment.grammar;

import io.wua.catalog.fragment.xml.Family;
import io.wua.catalog.rule.wmi.WmiQuery;
import io.wua.catalog.rule.wmi.Wql;
import java.util.Map;

/** The rule that asks WMI. */
final class WmiForms {
  static final Map<String, RuleForm> FORMS =
      Map.of(
          "WmiQuery",
          RuleForm.plain(
              Family.BASE,
              it ->
                  new WmiQuery(
                      it.element().attribute("Namespace").orElse("root\\cimv2"),
                      it.word("WqlQuery", "query that can be answered", Wql::parse))));

  private WmiForms() {}
}
