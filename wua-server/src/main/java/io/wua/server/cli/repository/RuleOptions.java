package io.wua.server.cli.repository;

import java.util.List;
import picocli.CommandLine.Option;

/** What a rule says: where it speaks, and which repository it names. */
@SuppressWarnings("NullAway.Init") // required options are set by picocli
final class RuleOptions {
  @Option(
      names = "--sequence",
      paramLabel = "N",
      required = true,
      description = "Its turn; hosts ask the lowest first.")
  int sequence;

  @Option(
      names = "--condition",
      paramLabel = "WHAT",
      required = true,
      description = "What it looks at: AGENT IP, DOMAIN, HOSTNAME, PUBLIC IP or SITE.")
  String condition;

  @Option(
      names = "--value",
      paramLabel = "VALUE",
      split = ",",
      required = true,
      description = {
        "A range of addresses such as 10.2.0.0/16, or a name with * and ?.",
        "Several with commas: one of them must hold."
      })
  List<String> values;

  @Option(
      names = "--url",
      paramLabel = "URL",
      required = true,
      description = "The folder of updates to use, https://mirror.example.org/waptwua.")
  String url;

  @Option(
      names = "--repositories",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "waptwua",
      description = "The repositories that it is for. Default: ${DEFAULT-VALUE}.")
  List<String> repositories;

  @Option(names = "--negation", description = "Speak where the condition does not hold.")
  boolean negation;

  @Option(
      names = "--no-fallback",
      description = "Use it without asking whether it is there, and nothing behind it.")
  boolean noFallback;
}
