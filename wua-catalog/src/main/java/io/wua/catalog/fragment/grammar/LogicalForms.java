package io.wua.catalog.fragment.grammar;

import io.wua.catalog.fragment.xml.Family;
import io.wua.catalog.rule.And;
import io.wua.catalog.rule.Constant;
import io.wua.catalog.rule.Not;
import io.wua.catalog.rule.Or;
import java.util.Map;

/** The connectives and constants. */
final class LogicalForms {
  static final Map<String, RuleForm> FORMS =
      Map.of(
          "And", logical((it, context) -> new And(context.inside(it))),
          "Or", logical((it, context) -> new Or(context.inside(it))),
          "Not", logical((it, context) -> new Not(context.only(it))),
          "True", logical((it, context) -> new Constant(true)),
          "False", logical((it, context) -> new Constant(false)));

  private LogicalForms() {}

  private static RuleForm logical(RuleForm.Builder builder) {
    return new RuleForm(Family.LOGICAL, builder);
  }
}
