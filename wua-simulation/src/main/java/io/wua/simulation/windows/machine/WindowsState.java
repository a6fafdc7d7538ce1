package io.wua.simulation.windows.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.agent.condition.Boot;
import io.wua.core.agent.condition.Power;
import io.wua.core.install.InstallEnd;
import io.wua.core.install.InstalledRecord;
import io.wua.core.install.WuauservState;
import io.wua.core.update.UpdateId;
import io.wua.simulation.windows.effect.Effect;
import io.wua.simulation.windows.effect.EffectsJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Names what {@code windows.json} holds: all of a simulated Windows that is no fact of a host. */
final class WindowsState {
  private static final long ROOM = 100L << 30;

  private final ObjectNode document;

  WindowsState(ObjectNode document) {
    this.document = document;
  }

  /** A Windows that just booted for the first time. */
  static ObjectNode fresh(Instant bootedAt) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    WindowsState state = new WindowsState(document);
    state.boot(1, bootedAt);
    state.disks(ROOM, ROOM);
    state.power(Power.mains());
    state.wuauserv(new WuauservState(WuauservState.ServiceStart.MANUAL, false, Optional.empty()));
    return document;
  }

  int bootNumber() {
    return document.path("boot").path("number").asInt();
  }

  Boot boot() {
    return new Boot(
        "boot-" + bootNumber(), Instant.parse(document.path("boot").path("at").asText()));
  }

  void boot(int number, Instant at) {
    document.putObject("boot").put("number", number).put("at", at.toString());
  }

  Duration clockOffset() {
    return Duration.parse(document.path("clockOffset").asText("PT0S"));
  }

  void clockOffset(Duration offset) {
    document.put("clockOffset", offset.toString());
  }

  long systemFree() {
    return document.path("disks").path("systemFree").asLong();
  }

  long stagingFree() {
    return document.path("disks").path("stagingFree").asLong();
  }

  void disks(long systemFree, long stagingFree) {
    document.putObject("disks").put("systemFree", systemFree).put("stagingFree", stagingFree);
  }

  Power power() {
    JsonNode power = document.path("power");
    return new Power(power.path("onBattery").asBoolean(), power.path("percent").asInt());
  }

  void power(Power power) {
    document.putObject("power").put("onBattery", power.onBattery()).put("percent", power.percent());
  }

  boolean flag(String name) {
    return document.path(name).asBoolean();
  }

  void flag(String name, boolean value) {
    document.put(name, value);
  }

  Optional<String> text(String name) {
    return Optional.of(document.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  void text(String name, Optional<String> value) {
    value.ifPresentOrElse(text -> document.put(name, text), () -> document.remove(name));
  }

  WuauservState wuauserv() {
    JsonNode service = document.path("wuauserv");
    return new WuauservState(
        WuauservState.ServiceStart.valueOf(service.path("start").asText()),
        service.path("running").asBoolean(),
        service.has("automaticUpdates")
            ? Optional.of(service.path("automaticUpdates").asInt())
            : Optional.empty());
  }

  void wuauserv(WuauservState state) {
    ObjectNode service = document.putObject("wuauserv");
    service.put("start", state.start().name()).put("running", state.running());
    state.automaticUpdates().ifPresent(options -> service.put("automaticUpdates", options));
  }

  Behavior behavior(UUID update) {
    return Behavior.read(document.path("behaviors").path(update.toString()));
  }

  void behavior(UUID update, Behavior behavior) {
    behavior.writeTo(object("behaviors").putObject(update.toString()));
  }

  Set<UpdateId> set(String name) {
    Set<UpdateId> ids = new LinkedHashSet<>();
    document.path(name).forEach(id -> ids.add(UpdateId.parse(id.asText())));
    return ids;
  }

  void set(String name, Set<UpdateId> ids) {
    ArrayNode list = document.putArray(name);
    ids.forEach(id -> list.add(id.wire()));
  }

  /** Until when each installation is at work; empty where it never ends by itself. */
  Map<UpdateId, Optional<Instant>> atWork() {
    Map<UpdateId, Optional<Instant>> ends = new LinkedHashMap<>();
    document
        .path("atWork")
        .properties()
        .forEach(
            each ->
                ends.put(
                    UpdateId.parse(each.getKey()),
                    Optional.of(each.getValue().asText())
                        .filter(text -> !text.isEmpty())
                        .map(Instant::parse)));
    return ends;
  }

  void atWork(UpdateId id, Optional<Instant> until) {
    object("atWork").put(id.wire(), until.map(Instant::toString).orElse(""));
  }

  void ended(UpdateId id) {
    object("atWork").remove(id.wire());
  }

  List<InstalledRecord> newestFirst() {
    List<InstalledRecord> lines = new ArrayList<>();
    for (JsonNode line : document.path("history")) {
      lines.add(
          0,
          new InstalledRecord(
              UpdateId.parse(line.path("id").asText()),
              Instant.parse(line.path("at").asText()),
              line.path("uninstalled").asBoolean(),
              InstallEnd.valueOf(line.path("end").asText()),
              line.path("hresult").asInt()));
    }
    return lines;
  }

  void remember(InstalledRecord line) {
    ArrayNode history =
        document.path("history") instanceof ArrayNode there ? there : document.putArray("history");
    history
        .addObject()
        .put("id", line.id().wire())
        .put("at", line.at().toString())
        .put("uninstalled", line.uninstalled())
        .put("end", line.end().name())
        .put("hresult", line.hresult());
  }

  /** What takes an installed update off again; empty where this Windows did not install it. */
  Optional<List<Effect>> undo(UUID update) {
    return Optional.of(document.path("undo").path(update.toString()))
        .filter(JsonNode::isArray)
        .map(EffectsJson::read);
  }

  void undo(UUID update, List<Effect> inverse) {
    object("undo").set(update.toString(), EffectsJson.write(inverse));
  }

  void forgetUndo(UUID update) {
    object("undo").remove(update.toString());
  }

  private ObjectNode object(String name) {
    return document.path(name) instanceof ObjectNode there ? there : document.putObject(name);
  }
}
