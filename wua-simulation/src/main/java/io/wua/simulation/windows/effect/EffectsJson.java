package io.wua.simulation.windows.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Spells effects as JSON and reads that again, for {@code effects.json}. */
public final class EffectsJson {
  private EffectsJson() {}

  /** A table as a document. */
  public static ObjectNode write(EffectsTable table) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    table
        .updates()
        .forEach(
            (update, effects) -> {
              ObjectNode one = document.putObject(update.toString());
              one.put("removable", effects.removable());
              one.set("effects", write(effects.effects()));
            });
    return document;
  }

  /** Effects as a list. */
  public static ArrayNode write(List<Effect> effects) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    effects.forEach(effect -> write(effect, list.addObject()));
    return list;
  }

  private static void write(Effect effect, ObjectNode to) {
    if (effect instanceof Effect.RegistryText text) {
      to.put("kind", "registry").put("key", text.key()).put("view", text.view());
      to.put("name", text.name());
      text.data().ifPresent(data -> to.put("data", data));
    } else if (effect instanceof Effect.FileVersion file) {
      to.put("kind", "file").put("name", file.name()).put("version", file.version());
      if (file.folder() instanceof Effect.Folder.Shell shell) {
        to.put("csidl", shell.csidl());
      } else if (file.folder() instanceof Effect.Folder.InRegistry registry) {
        to.put("key", registry.key()).put("value", registry.value());
      }
    } else if (effect instanceof Effect.Component component) {
      to.put("kind", "component").put("identity", component.identity());
      ArrayNode parents = to.putArray("parents");
      component.parents().forEach(parents::add);
    } else if (effect instanceof Effect.ComponentGone gone) {
      to.put("kind", "componentGone").put("identity", gone.identity());
    } else if (effect instanceof Effect.NetRelease net) {
      to.put("kind", "net").put("version", net.version());
    } else if (effect instanceof Effect.WindowsVersion windows) {
      to.put("kind", "windows").put("version", windows.version());
    }
  }

  /** The table of a document. */
  public static EffectsTable readTable(JsonNode document) {
    Map<UUID, UpdateEffects> updates = new LinkedHashMap<>();
    document
        .properties()
        .forEach(
            each ->
                updates.put(
                    UUID.fromString(each.getKey()),
                    new UpdateEffects(
                        read(each.getValue().path("effects")),
                        each.getValue().path("removable").asBoolean())));
    return new EffectsTable(updates);
  }

  /** The effects of a list. */
  public static List<Effect> read(JsonNode list) {
    List<Effect> effects = new ArrayList<>();
    list.forEach(each -> effects.add(readOne(each)));
    return effects;
  }

  private static Effect readOne(JsonNode from) {
    String kind = from.path("kind").asText();
    String version = from.path("version").asText();
    String name = from.path("name").asText();
    String key = from.path("key").asText();
    String identity = from.path("identity").asText();
    return switch (kind) {
      case "registry" ->
          new Effect.RegistryText(
              key,
              from.path("view").asInt(),
              name,
              from.has("data") ? Optional.of(from.path("data").asText()) : Optional.empty());
      case "file" ->
          new Effect.FileVersion(
              from.has("csidl")
                  ? new Effect.Folder.Shell(from.path("csidl").asInt())
                  : new Effect.Folder.InRegistry(key, from.path("value").asText()),
              name,
              version);
      case "component" -> {
        List<String> parents = new ArrayList<>();
        from.path("parents").forEach(parent -> parents.add(parent.asText()));
        yield new Effect.Component(identity, parents);
      }
      case "componentGone" -> new Effect.ComponentGone(identity);
      case "net" -> new Effect.NetRelease(version);
      case "windows" -> new Effect.WindowsVersion(version);
      default -> throw new IllegalArgumentException("'" + kind + "' is no kind of effect");
    };
  }
}
