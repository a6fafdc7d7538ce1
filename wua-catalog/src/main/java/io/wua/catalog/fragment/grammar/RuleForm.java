package io.wua.catalog.fragment.grammar;

import io.wua.catalog.fragment.argument.Arguments;
import io.wua.catalog.fragment.argument.BadArgument;
import io.wua.catalog.fragment.xml.Family;
import io.wua.catalog.rule.Rule;

/**
 * How elements of one name become rules.
 *
 * @param family the prefix that fits; an element without prefix fits every family
 * @param builder what makes the rule
 */
record RuleForm(Family family, Builder builder) {
  /** Makes a rule of an element. */
  interface Builder {
    /**
     * Makes the rule.
     *
     * @param arguments the element
     * @param context what else it needs: the rules inside, the metadata beside it
     * @throws BadArgument where the element breaks its form
     */
    Rule build(Arguments arguments, RuleContext context) throws BadArgument;
  }

  /** Makes a rule that needs nothing but its arguments. */
  interface Plain {
    /**
     * Makes the rule.
     *
     * @throws BadArgument where the element breaks its form
     */
    Rule build(Arguments arguments) throws BadArgument;
  }

  /** The form of a rule that needs nothing but its arguments. */
  static RuleForm plain(Family family, Plain builder) {
    return new RuleForm(family, (arguments, context) -> builder.build(arguments));
  }

  /** Whether the prefix of an element contradicts the family. */
  boolean accepts(Family prefix) {
    return prefix == Family.UNSTATED || prefix == family;
  }
}
