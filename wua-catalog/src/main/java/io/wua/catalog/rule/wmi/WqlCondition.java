package io.wua.catalog.rule.wmi;

import io.wua.catalog.rule.Inquiry;
import io.wua.core.host.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a row must satisfy. */
public sealed interface WqlCondition {
  /** Whether a row satisfies it. */
  Truth holds(WqlRow row, Inquiry inquiry);

  /** Adds the properties that it looks at. */
  void addProperties(Collection<String> properties);

  /**
   * The only values of a property with which a row can satisfy it; empty where there is no such
   * bound.
   */
  default Optional<List<String>> onlyValuesOf(String property) {
    return Optional.empty();
  }

  /** All of several conditions. */
  record All(List<WqlCondition> parts) implements WqlCondition {
    /** Copies the list. */
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public void addProperties(Collection<String> properties) {
      parts.forEach(part -> part.addProperties(properties));
    }

    @Override
    public Truth holds(WqlRow row, Inquiry inquiry) {
      return inquiry.all(parts, part -> part.holds(row, inquiry));
    }

    @Override
    public Optional<List<String>> onlyValuesOf(String property) {
      return parts.stream().flatMap(part -> part.onlyValuesOf(property).stream()).findFirst();
    }
  }

  /** Any of several conditions. */
  record Any(List<WqlCondition> parts) implements WqlCondition {
    /** Copies the list. */
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public void addProperties(Collection<String> properties) {
      parts.forEach(part -> part.addProperties(properties));
    }

    @Override
    public Truth holds(WqlRow row, Inquiry inquiry) {
      return inquiry.any(parts, part -> part.holds(row, inquiry));
    }

    @Override
    public Optional<List<String>> onlyValuesOf(String property) {
      List<String> values = new ArrayList<>();
      for (WqlCondition part : parts) {
        Optional<List<String>> bound = part.onlyValuesOf(property);
        if (bound.isEmpty()) {
          return bound;
        }
        values.addAll(bound.get());
      }
      return Optional.of(values);
    }
  }

  /** The contrary of a condition. */
  record Negation(WqlCondition part) implements WqlCondition {
    /** Refuses null. */
    public Negation {
      Objects.requireNonNull(part, "part");
    }

    @Override
    public void addProperties(Collection<String> properties) {
      part.addProperties(properties);
    }

    @Override
    public Truth holds(WqlRow row, Inquiry inquiry) {
      return part.holds(row, inquiry).not();
    }
  }

  /** A property compared with a literal. */
  record Comparison(String property, WqlOperator operator, WqlLiteral literal)
      implements WqlCondition {
    /** Refuses nulls. */
    public Comparison {
      Objects.requireNonNull(property, "property");
      Objects.requireNonNull(operator, "operator");
      Objects.requireNonNull(literal, "literal");
    }

    @Override
    public void addProperties(Collection<String> properties) {
      properties.add(property);
    }

    @Override
    public Truth holds(WqlRow row, Inquiry inquiry) {
      return row.judge(property, inquiry, value -> literal.compare(operator, value));
    }

    @Override
    public Optional<List<String>> onlyValuesOf(String wanted) {
      return property.equalsIgnoreCase(wanted)
              && operator == WqlOperator.EQUAL
              && literal.kind() == WqlLiteral.Kind.TEXT
          ? Optional.of(List.of(literal.text()))
          : Optional.empty();
    }
  }

  /** Whether a property has no value; what was collected has one. */
  record IsNull(String property) implements WqlCondition {
    /** Refuses null. */
    public IsNull {
      Objects.requireNonNull(property, "property");
    }

    @Override
    public void addProperties(Collection<String> properties) {
      properties.add(property);
    }

    @Override
    public Truth holds(WqlRow row, Inquiry inquiry) {
      return row.judge(property, inquiry, value -> Truth.FALSE);
    }
  }
}
