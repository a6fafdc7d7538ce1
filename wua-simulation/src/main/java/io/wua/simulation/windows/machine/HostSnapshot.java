package io.wua.simulation.windows.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.host.DottedVersion;
import io.wua.simulation.windows.effect.Effect;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Changes a document {@code wua.host/1} as an installation or a reboot changes its host. */
final class HostSnapshot {
  private static final int SUPERSEDED = 80;
  private static final int INSTALL_PENDING = 96;
  private static final int INSTALLED = 112;
  private static final String HIVE = "HKLM\\";
  private static final String NET_ROLLUP = "Package_for_DotNetRollup";
  private static final List<String> REBOOT_KEYS =
      List.of(
          "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired",
          "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending");

  private final ObjectNode document;

  HostSnapshot(ObjectNode document) {
    this.document = document;
  }

  String osVersion() {
    return document.path("os").path("version").asText();
  }

  /** A component package that waits for the reboot of what belongs to it. */
  void prepare(Effect effect) {
    if (effect instanceof Effect.Component component && fits(component)) {
      put(component.identity(), INSTALL_PENDING);
    }
  }

  void apply(Effect effect) {
    if (effect instanceof Effect.RegistryText text) {
      registry(text);
    } else if (effect instanceof Effect.FileVersion file) {
      path(file).ifPresent(path -> file(path, file.version()));
    } else if (effect instanceof Effect.Component component) {
      if (fits(component)) {
        install(component.identity());
      }
    } else if (effect instanceof Effect.ComponentGone gone) {
      remove(gone.identity());
    } else if (effect instanceof Effect.NetRelease net) {
      newest(NET_ROLLUP)
          .map(HostSnapshot::identity)
          .ifPresent(old -> install(withoutVersion(old) + "10.0." + net.version()));
    } else if (effect instanceof Effect.WindowsVersion windows
        && DottedVersion.parse(windows.version()).compareTo(DottedVersion.parse(osVersion())) > 0) {
      object(document, "os").put("version", windows.version());
    }
  }

  /** What takes an effect back; asked before it is applied. Empty where nothing is to be done. */
  Optional<Effect> inverse(Effect effect) {
    if (effect instanceof Effect.RegistryText text) {
      JsonNode old = values(text.key(), text.view()).path(text.name()).path("data");
      Optional<String> data = old.isTextual() ? Optional.of(old.asText()) : Optional.empty();
      return Optional.of(new Effect.RegistryText(text.key(), text.view(), text.name(), data));
    }
    if (effect instanceof Effect.FileVersion file) {
      return path(file)
          .flatMap(this::fileEntry)
          .map(old -> old.path("version").asText())
          .map(old -> new Effect.FileVersion(file.folder(), file.name(), old));
    }
    if (effect instanceof Effect.Component component && fits(component)) {
      return Optional.of(new Effect.ComponentGone(component.identity()));
    }
    if (effect instanceof Effect.NetRelease net) {
      return newest(NET_ROLLUP)
          .map(HostSnapshot::identity)
          .map(old -> new Effect.ComponentGone(withoutVersion(old) + "10.0." + net.version()));
    }
    return Optional.empty();
  }

  /** Sets or clears the marks of a reboot that is due. */
  void rebootKeys(boolean due) {
    for (String key : REBOOT_KEYS) {
      ObjectNode entry = entry(key, 64);
      entry.put("exists", due);
      entry.remove("values");
    }
  }

  private void registry(Effect.RegistryText text) {
    ObjectNode entry = entry(text.key(), text.view());
    entry.put("exists", true);
    ObjectNode value = object(entry, "values").putObject(text.name());
    text.data()
        .ifPresentOrElse(
            data -> value.put("type", "REG_SZ").put("data", data),
            () -> value.put("exists", false));
  }

  private ObjectNode entry(String key, int view) {
    return entries("registry")
        .filter(each -> isKey(each, key, view))
        .findFirst()
        .orElseGet(() -> array("registry").addObject().put("key", HIVE + key).put("view", view));
  }

  private JsonNode values(String key, int view) {
    return entries("registry")
        .filter(each -> isKey(each, key, view))
        .map(each -> each.path("values"))
        .findFirst()
        .orElse(document.path("registry").path("none"));
  }

  private static boolean isKey(JsonNode entry, String key, int view) {
    String written = entry.path("key").asText();
    return entry.path("view").asInt(64) == view
        && written.substring(written.indexOf('\\') + 1).equalsIgnoreCase(key);
  }

  private Optional<String> path(Effect.FileVersion file) {
    JsonNode folder;
    if (file.folder() instanceof Effect.Folder.InRegistry named) {
      folder = values(named.key(), 64).path(named.value()).path("data");
    } else {
      Effect.Folder.Shell shell = (Effect.Folder.Shell) file.folder();
      folder = document.path("folders").path(String.valueOf(shell.csidl()));
    }
    return folder.isTextual()
        ? Optional.of(folder.asText().replaceFirst("\\\\$", "") + "\\" + file.name())
        : Optional.empty();
  }

  private Optional<ObjectNode> fileEntry(String path) {
    return entries("files")
        .filter(each -> each.path("path").asText().equalsIgnoreCase(path))
        .findFirst();
  }

  private void file(String path, String version) {
    ObjectNode entry =
        fileEntry(path).orElseGet(() -> array("files").addObject().put("path", path));
    entry.put("exists", true).put("version", version);
  }

  private boolean fits(Effect.Component component) {
    return component.parents().isEmpty()
        || component.parents().stream()
            .anyMatch(
                parent ->
                    entries("cbsPackages")
                        .anyMatch(each -> identity(each).startsWith(parent + "~")));
  }

  private void install(String identity) {
    String name = withoutVersion(identity);
    entries("cbsPackages")
        .filter(each -> withoutVersion(identity(each)).equalsIgnoreCase(name))
        .forEach(each -> each.put("state", SUPERSEDED));
    put(identity, INSTALLED);
  }

  private void remove(String identity) {
    ArrayNode all = array("cbsPackages");
    for (int i = all.size() - 1; i >= 0; i--) {
      if (identity(all.path(i)).equalsIgnoreCase(identity)) {
        all.remove(i);
      }
    }
    newest(withoutVersion(identity)).ifPresent(older -> older.put("state", INSTALLED));
  }

  private void put(String identity, int state) {
    entries("cbsPackages")
        .filter(each -> identity(each).equalsIgnoreCase(identity))
        .findFirst()
        .orElseGet(() -> array("cbsPackages").addObject().put("identity", identity))
        .put("state", state);
  }

  /** The newest package whose identity begins so. */
  private Optional<ObjectNode> newest(String start) {
    return entries("cbsPackages")
        .filter(each -> identity(each).startsWith(start))
        .max(Comparator.comparing(each -> DottedVersion.parse(version(identity(each)))));
  }

  private static String identity(JsonNode entry) {
    return entry.path("identity").asText();
  }

  private static String withoutVersion(String identity) {
    return identity.substring(0, identity.lastIndexOf('~') + 1);
  }

  private static String version(String identity) {
    return identity.substring(identity.lastIndexOf('~') + 1);
  }

  private Stream<ObjectNode> entries(String family) {
    return StreamSupport.stream(document.path(family).spliterator(), false)
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast);
  }

  private ArrayNode array(String name) {
    return document.path(name) instanceof ArrayNode there ? there : document.putArray(name);
  }

  private static ObjectNode object(ObjectNode in, String name) {
    return in.path(name) instanceof ObjectNode there ? there : in.putObject(name);
  }

  /** A digest of families of facts, the same while they are. */
  String digest(String... families) {
    StringBuilder text = new StringBuilder();
    for (String family : families) {
      text.append(Objects.toString(document.get(family))).append('\n');
    }
    return Digest.sha256(text.toString()).substring(0, 16).toLowerCase(Locale.ROOT);
  }
}
