package io.wua.server.cli.repository;

import io.wua.app.cli.ExitCode;
import io.wua.app.output.Table;
import io.wua.app.output.Terminal;
import io.wua.core.download.choice.ConditionKind;
import io.wua.core.download.choice.RepositoryRule;
import io.wua.core.download.choice.RuleCondition;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.cli.StoreOptions;
import io.wua.server.publish.RepositoryDocuments;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wua server rule}: which hosts use which secondary repository. */
@Command(name = "rule", description = "Says which hosts use which secondary repository.")
public final class RuleCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command of 'wua server rule'.");
  }

  @Command(name = "add", description = "Adds a rule, and signs all rules anew.")
  int add(
      @Mixin StoreOptions where,
      @Parameters(paramLabel = "NAME", description = "The name of the rule.") String name,
      @Mixin RuleOptions options)
      throws WuaException {
    RepositoryRule rule = rule(name, options);
    try (ServerStore store = where.open()) {
      if (!store.siteRules().add(rule, user(), Instant.now())) {
        throw new WuaException(
            FailureReason.CONFIGURATION,
            "There is a rule of that name or sequence already; 'wua server rule list' shows them.");
      }
      return published(where, store);
    }
  }

  @Command(name = "remove", description = "Removes a rule, and signs the others anew.")
  int remove(
      @Mixin StoreOptions where,
      @Parameters(paramLabel = "NAME", description = "The name of the rule.") String name)
      throws WuaException {
    try (ServerStore store = where.open()) {
      if (!store.siteRules().remove(name, user(), Instant.now())) {
        throw new WuaException(
            FailureReason.NOT_FOUND,
            "There is no rule '" + name + "'; 'wua server rule list' shows those that there are.");
      }
      return published(where, store);
    }
  }

  @Command(name = "list", description = "Lists the rules in the order in which hosts ask them.")
  int list(@Mixin StoreOptions where) throws WuaException {
    Table table =
        new Table(
            List.of(
                Table.Column.fixed("SEQUENCE"),
                Table.Column.elastic("NAME", 8),
                Table.Column.fixed("CONDITION"),
                Table.Column.elastic("VALUE", 12),
                Table.Column.elastic("URL", 20),
                Table.Column.fixed("FALLBACK"),
                Table.Column.elastic("REPOSITORIES", 8)));
    try (ServerStore store = where.open()) {
      for (RepositoryRule rule : store.siteRules().all()) {
        table.row(
            Integer.toString(rule.sequence()),
            rule.name(),
            rule.condition().kind().word() + (rule.negation() ? " not" : ""),
            rule.condition().text(),
            rule.url().toString(),
            rule.noFallback() ? "no" : "yes",
            String.join(",", rule.repositories()));
      }
    }
    table.print(spec.commandLine().getOut(), Terminal.width());
    return ExitCode.DONE.code();
  }

  private int published(StoreOptions where, ServerStore store) throws WuaException {
    PrintWriter out = spec.commandLine().getOut();
    ServerSettings settings = ServerSettings.of(where.options());
    PublishCommand.print(
        RepositoryDocuments.RULES, PublishCommand.of(settings, store).publishRules(), out);
    return ExitCode.DONE.code();
  }

  private RepositoryRule rule(String name, RuleOptions options) {
    try {
      ConditionKind kind =
          ConditionKind.of(options.condition)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "'" + options.condition + "' is no condition; write one of " + words()));
      return new RepositoryRule(
          options.sequence,
          name,
          options.repositories,
          new RuleCondition(kind, options.values),
          options.negation,
          options.noFallback,
          URI.create(options.url));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "The rule: " + e.getMessage() + ".", e);
    }
  }

  private static String words() {
    return Arrays.stream(ConditionKind.values())
        .map(ConditionKind::word)
        .collect(Collectors.joining(", "));
  }

  private static String user() {
    return System.getProperty("user.name");
  }
}
