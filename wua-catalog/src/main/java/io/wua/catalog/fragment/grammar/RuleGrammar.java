package io.wua.catalog.fragment.grammar;

import io.wua.catalog.fragment.argument.Arguments;
import io.wua.catalog.fragment.argument.BadArgument;
import io.wua.catalog.fragment.xml.Element;
import io.wua.catalog.rule.And;
import io.wua.catalog.rule.Malformed;
import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.Unsupported;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes rules of elements. Never fails: what is not known or breaks its form becomes a rule that
 * cannot be told.
 */
public final class RuleGrammar {
  /** Every rule that is known, by name. */
  static final Map<String, RuleForm> FORMS = forms();

  private RuleGrammar() {}

  /**
   * The conjunction of the rules among some siblings.
   *
   * @param holder the name of what holds them, for the one that holds none
   * @param elements the rules
   * @param metadata the {@code Metadata} that stands beside them
   */
  public static Rule all(String holder, List<Element> elements, Optional<Element> metadata) {
    if (elements.isEmpty()) {
      return new Malformed(holder, "no rule inside");
    }
    RuleContext context = new RuleContext(metadata);
    return And.of(elements.stream().map(each -> rule(each, context)).toList());
  }

  static Rule rule(Element element, RuleContext context) {
    RuleForm form = FORMS.get(element.name());
    if (form == null || !form.accepts(element.family())) {
      return new Unsupported(element.name());
    }
    try {
      return form.builder().build(new Arguments(element), context);
    } catch (BadArgument e) {
      return new Malformed(element.name(), e.problem());
    }
  }

  private static Map<String, RuleForm> forms() {
    Map<String, RuleForm> forms = new HashMap<>();
    Stream.of(
            LogicalForms.FORMS,
            RegistryForms.FORMS,
            FileForms.FORMS,
            OsForms.FORMS,
            ReleaseForms.FORMS,
            CbsForms.FORMS,
            MsiForms.FORMS,
            WmiForms.FORMS)
        .forEach(forms::putAll);
    return Map.copyOf(forms);
  }
}
