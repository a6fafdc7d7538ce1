package io.wua.simulation.windows.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.install.InstallTraits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How an update behaves on a simulated host, beside what it changes.
 *
 * @param fails the codes with which its next installations and uninstallations fail, in order;
 *     after them they succeed
 * @param wantsReboot whether it is complete only after a reboot, whatever it changes
 * @param hangs whether its installer never ends by itself
 * @param undone whether a reboot undoes it, once
 * @param takes how long it is at work, by the clock of the host
 * @param traits how it wants to be installed
 */
public record Behavior(
    List<Integer> fails,
    boolean wantsReboot,
    boolean hangs,
    boolean undone,
    Duration takes,
    InstallTraits traits) {
  private static final Behavior PLAIN =
      new Behavior(List.of(), false, false, false, Duration.ZERO, InstallTraits.plain());

  /** Copies the list; refuses a code of success and a negative time. */
  public Behavior {
    fails = List.copyOf(fails);
    if (fails.contains(0) || takes.isNegative()) {
      throw new IllegalArgumentException("a failure with 0, or work that takes " + takes);
    }
  }

  /** It succeeds at once. */
  public static Behavior plain() {
    return PLAIN;
  }

  /** It fails with these codes, one after the other, then it succeeds. */
  public static Behavior failing(Integer... hresults) {
    return new Behavior(List.of(hresults), false, false, false, Duration.ZERO, PLAIN.traits);
  }

  /** It is complete only after a reboot. */
  public static Behavior rebooting() {
    return new Behavior(List.of(), true, false, false, Duration.ZERO, PLAIN.traits);
  }

  /** Its installer never ends by itself. */
  public static Behavior hanging() {
    return new Behavior(List.of(), false, true, false, Duration.ZERO, PLAIN.traits);
  }

  /** The same that takes so long. */
  public Behavior taking(Duration time) {
    return new Behavior(fails, wantsReboot, hangs, undone, time, traits);
  }

  /** The same with other wishes. */
  public Behavior wishing(InstallTraits other) {
    return new Behavior(fails, wantsReboot, hangs, undone, takes, other);
  }

  /** The same that the next reboot undoes. */
  public Behavior undoneByReboot() {
    return new Behavior(fails, true, hangs, true, takes, traits);
  }

  /** The same once its next failure happened. */
  Behavior afterFailure() {
    return new Behavior(fails.subList(1, fails.size()), wantsReboot, hangs, undone, takes, traits);
  }

  /** The same once a reboot undid it. */
  Behavior afterUndoing() {
    return new Behavior(fails, wantsReboot, hangs, false, takes, traits);
  }

  void writeTo(ObjectNode node) {
    ArrayNode codes = node.putArray("fails");
    fails.forEach(code -> codes.add(String.format("0x%08X", code)));
    node.put("wantsReboot", wantsReboot).put("hangs", hangs).put("undone", undone);
    node.put("takes", takes.toString()).put("exclusive", traits.exclusive());
    node.put("needsUserInput", traits.needsUserInput());
    node.put("licenseAcceptable", traits.licenseAcceptable());
  }

  static Behavior read(JsonNode node) {
    List<Integer> codes = new ArrayList<>();
    node.path("fails").forEach(code -> codes.add(Long.decode(code.asText()).intValue()));
    return new Behavior(
        codes,
        node.path("wantsReboot").asBoolean(),
        node.path("hangs").asBoolean(),
        node.path("undone").asBoolean(),
        Duration.parse(node.path("takes").asText("PT0S")),
        new InstallTraits(
            node.path("exclusive").asBoolean(),
            node.path("needsUserInput").asBoolean(),
            node.path("licenseAcceptable").asBoolean(true)));
  }
}
