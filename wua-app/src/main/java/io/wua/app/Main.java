package io.wua.app;

import io.wua.app.cli.ExitCode;
import io.wua.app.cli.WuaCommandLine;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The entry of the process: runs one command and ends with its exit code. */
public final class Main {
  private Main() {}

  /** Runs the command that the arguments name. */
  public static void main(String[] args) {
    // The agent has no binding for the log of its HTTP client, and needs none; the server has one.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, err, args);
    out.flush();
    System.exit(code);
  }

  /** The same without ending the process, for tests and embedders. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    if (WuaVersion.isAsked(args)) {
      out.println(WuaVersion.text());
      return ExitCode.DONE.code();
    }
    return new WuaCommandLine(out, err).run(args);
  }
}
