package io.wua.app.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that choose a form for programs in place of the one for people. */
public final class OutputForm {
  @ArgGroup(exclusive = true)
  private Choice choice = new Choice();

  /** One of them, or neither. */
  private static final class Choice {
    @Option(names = "--json", description = "Print one JSON document with a schema word.")
    private boolean json;

    @Option(
        names = "--csv",
        description =
            "Print a table by RFC 4180. A cell that a spreadsheet would calculate gets an"
                + " apostrophe before it.")
    private boolean csv;
  }

  public boolean json() {
    return choice.json;
  }

  public boolean csv() {
    return choice.csv;
  }
}
