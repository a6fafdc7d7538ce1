package io.wua.catalog.fragment.grammar;

import io.wua.catalog.fragment.argument.Arguments;
import io.wua.catalog.fragment.argument.BadArgument;
import io.wua.catalog.fragment.xml.Element;
import io.wua.catalog.rule.Rule;
import java.util.List;
import java.util.Optional;

/**
 * What a rule may need beside its own element.
 *
 * @param metadata the {@code Metadata} of the rule set that it stands in
 */
record RuleContext(Optional<Element> metadata) {
  /** The rules inside an element, in document order. */
  List<Rule> inside(Arguments arguments) {
    return arguments.element().children().stream()
        .map(child -> RuleGrammar.rule(child, this))
        .toList();
  }

  /** The one rule inside an element. */
  Rule only(Arguments arguments) throws BadArgument {
    int count = arguments.element().children().size();
    if (count != 1) {
      throw new BadArgument("it holds " + count + " rules, not one");
    }
    return RuleGrammar.rule(arguments.element().children().get(0), this);
  }

  /** A part of the metadata. */
  Element metadata(String name) throws BadArgument {
    return metadata
        .flatMap(element -> element.first(name))
        .orElseThrow(() -> new BadArgument("there is no " + name + " beside it"));
  }
}
