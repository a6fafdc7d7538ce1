package io.wua.app.output.agent;

import io.wua.app.agent.HeldUpdate;
import java.io.PrintWriter;
import java.util.List;

/** The updates that are held on a host, and why. */
public final class HoldText {
  private HoldText() {}

  /** Prints them. */
  public static void print(List<HeldUpdate> held, PrintWriter out) {
    if (held.isEmpty()) {
      out.println("No update is held on this host.");
    }
    for (HeldUpdate each : held) {
      String name = each.update().map(update -> " " + UpdateName.of(update)).orElse("");
      out.println(each.id() + name);
      out.println("  " + each.because().sentence());
    }
  }
}
