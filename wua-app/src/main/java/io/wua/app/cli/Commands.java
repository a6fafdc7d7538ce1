package io.wua.app.cli;

import io.wua.app.cli.agent.HistoryCommand;
import io.wua.app.cli.agent.StatusCommand;
import io.wua.app.cli.agent.SupportBundleCommand;
import io.wua.app.cli.agent.due.ResidentCommand;
import io.wua.app.cli.agent.due.RunDueCommand;
import io.wua.app.cli.agent.install.DownloadCommand;
import io.wua.app.cli.agent.install.HoldCommand;
import io.wua.app.cli.agent.install.InstallCommand;
import io.wua.app.cli.agent.install.UninstallCommand;
import io.wua.app.cli.agent.report.RegisterCommand;
import io.wua.app.cli.agent.report.ReportCommand;
import io.wua.app.cli.catalog.CatalogCommand;
import io.wua.app.cli.demo.DemoCommand;
import io.wua.app.cli.scan.ExplainCommand;
import io.wua.app.cli.scan.ScanCommand;
import io.wua.app.cli.settings.ConfigCommand;
import io.wua.app.cli.settings.RulesCommand;
import io.wua.app.cli.settings.ScheduleCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The commands of {@code wua} by their names, in the order of the help. Reading how all of them are
 * used takes longer than most of them run, so a command that is named is loaded alone.
 */
final class Commands {
  private static final Map<String, Supplier<Class<?>>> BY_NAME = byName();

  private Commands() {}

  private static Map<String, Supplier<Class<?>>> byName() {
    Map<String, Supplier<Class<?>>> commands = new LinkedHashMap<>();
    commands.put("scan", () -> ScanCommand.class);
    commands.put("explain", () -> ExplainCommand.class);
    commands.put("catalog", () -> CatalogCommand.class);
    commands.put("rules", () -> RulesCommand.class);
    commands.put("config", () -> ConfigCommand.class);
    commands.put("schedule", () -> ScheduleCommand.class);
    commands.put("download", () -> DownloadCommand.class);
    commands.put("install", () -> InstallCommand.class);
    commands.put("uninstall", () -> UninstallCommand.class);
    commands.put("hold", () -> HoldCommand.class);
    commands.put("status", () -> StatusCommand.class);
    commands.put("history", () -> HistoryCommand.class);
    commands.put("register", () -> RegisterCommand.class);
    commands.put("report", () -> ReportCommand.class);
    commands.put("run-due", () -> RunDueCommand.class);
    commands.put("agent", () -> ResidentCommand.class);
    commands.put("support-bundle", () -> SupportBundleCommand.class);
    commands.put("demo", () -> DemoCommand.class);
    return commands;
  }

  /** The command of that name. */
  static Optional<Class<?>> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name)).map(Supplier::get);
  }

  /** The names of all. */
  static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }
}
