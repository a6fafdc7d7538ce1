package io.wua.app.output.agent;

import io.wua.core.install.refusal.HostRefusal;
import java.io.PrintWriter;
import java.util.List;

/** Why a run was not done. */
public final class RefusalText {
  private RefusalText() {}

  /** Prints each reason with what helps. */
  public static void print(List<HostRefusal> reasons, PrintWriter out) {
    out.println("Not done:");
    reasons.forEach(reason -> out.println("  " + reason.sentence()));
  }
}
