package io.wua.catalog.rule.wmi;

import java.util.Objects;
import java.util.Optional;

/**
 * A query of the part of <a
 * href="https://learn.microsoft.com/windows/win32/wmisdk/wql-sql-for-wmi">WQL</a> that catalogs
 * use: {@code SELECT ... FROM class WHERE ...}. Which properties are selected does not matter: what
 * counts is whether there is a row.
 *
 * @param text as the rule writes it
 * @param className the class
 * @param where what a row must satisfy; empty where any does
 */
public record Wql(String text, String className, Optional<WqlCondition> where) {
  /** Refuses nulls. */
  public Wql {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(className, "className");
    Objects.requireNonNull(where, "where");
  }

  /** Reads a query; empty where it is not of that part of the language. */
  public static Optional<Wql> parse(String text) {
    return WqlParser.parse(text);
  }
}
