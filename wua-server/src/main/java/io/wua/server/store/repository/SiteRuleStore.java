package io.wua.server.store.repository;

import io.wua.core.download.choice.ConditionKind;
import io.wua.core.download.choice.RepositoryRule;
import io.wua.core.download.choice.RuleCondition;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import io.wua.server.store.host.AuditTable;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rules that say which hosts use which repository. */
public final class SiteRuleStore {
  private final Transactions transactions;

  /** Rules of that database. */
  public SiteRuleStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * All rules, by their sequence.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public List<RepositoryRule> all() throws PassingFaultException {
    return transactions.read(
        handle ->
            handle
                .createQuery("SELECT * FROM site_rule ORDER BY sequence")
                .map((row, context) -> rule(row))
                .list());
  }

  /**
   * Adds a rule.
   *
   * @param by who does it
   * @return false where a rule has its name or its sequence already
   * @throws PassingFaultException where the database cannot do it now
   */
  public boolean add(RepositoryRule rule, String by, Instant at) throws PassingFaultException {
    return transactions.write(
        handle -> {
          boolean added = insert(handle, rule);
          if (added) {
            String reason =
                "%s%s %s uses %s."
                    .formatted(
                        rule.condition().kind().word(),
                        rule.negation() ? " not" : "",
                        rule.condition().text(),
                        rule.url());
            AuditTable.add(handle, at, by, "repository-rule", rule.name(), "added", reason);
          }
          return added;
        });
  }

  private static boolean insert(Handle handle, RepositoryRule rule) {
    return handle
            .createUpdate(
                """
                INSERT INTO site_rule (sequence, name, repositories, condition_kind,
                  condition_value, negation, no_fallback, repo_url)
                VALUES (:sequence, :name, :repositories, :kind, :value, :negation, :noFallback, :url)
                ON CONFLICT DO NOTHING
                """)
            .bind("sequence", rule.sequence())
            .bind("name", rule.name())
            .bind("repositories", String.join(",", rule.repositories()))
            .bind("kind", rule.condition().kind().word())
            .bind("value", rule.condition().text())
            .bind("negation", rule.negation())
            .bind("noFallback", rule.noFallback())
            .bind("url", rule.url().toString())
            .execute()
        == 1;
  }

  /**
   * Removes a rule.
   *
   * @param by who does it
   * @return whether there was one of that name
   * @throws PassingFaultException where the database cannot do it now
   */
  public boolean remove(String name, String by, Instant at) throws PassingFaultException {
    return transactions.write(
        handle -> {
          boolean removed =
              handle
                      .createUpdate("DELETE FROM site_rule WHERE name = :name")
                      .bind("name", name)
                      .execute()
                  == 1;
          if (removed) {
            AuditTable.add(handle, at, by, "repository-rule", name, "removed", "By hand.");
          }
          return removed;
        });
  }

  private static RepositoryRule rule(ResultSet row) throws SQLException {
    return new RepositoryRule(
        row.getInt("sequence"),
        row.getString("name"),
        Arrays.asList(row.getString("repositories").split(",")),
        RuleCondition.of(
            ConditionKind.of(row.getString("condition_kind")).orElseThrow(),
            row.getString("condition_value")),
        row.getBoolean("negation"),
        row.getBoolean("no_fallback"),
        URI.create(row.getString("repo_url")));
  }
}
