package io.wua.server.cli.catalog;

import io.wua.app.cli.ExitCode;
import io.wua.server.origin.catalog.KeeperAnswer;
import java.io.PrintWriter;

/** Says what came of a catalog, and whether that is what was asked for. */
final class KeeperAnswers {
  private KeeperAnswers() {}

  static int print(KeeperAnswer answer, PrintWriter out, PrintWriter err) {
    return switch (answer.result()) {
      case PUBLISHED, UNCHANGED -> {
        out.println(answer.sentence());
        yield ExitCode.DONE.code();
      }
      case HELD, REFUSED -> {
        err.println("wua: not published: " + answer.sentence());
        yield ExitCode.FAILURE.code();
      }
    };
  }
}
