package io.wua.app.output.json;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.catalog.probe.AskedProbe;
import io.wua.catalog.rule.probe.FileSpot;
import io.wua.catalog.rule.probe.KeyPattern;
import io.wua.catalog.rule.probe.Probe;
import io.wua.catalog.rule.probe.RegistryProbe;
import io.wua.catalog.rule.probe.SoftwareProbe;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One fact to collect: its kind, how many updates ask it, and then what each kind needs. Details
 * are lower-case words. A registry key with {@code below} means the keys at these paths below every
 * sub-key, one path for each loop, empty for the sub-key itself.
 *
 * @param kind its kind
 * @param updates how many updates ask it
 * @param what the further properties, by name
 */
@JsonPropertyOrder({"kind", "updates"})
public record ProbeJson(String kind, int updates, @JsonAnyGetter Map<String, Object> what) {
  static ProbeJson of(AskedProbe asked) {
    Map<String, Object> what = new LinkedHashMap<>();
    Probe probe = asked.probe();
    if (probe instanceof Probe.Os it) {
      what.put("fact", it.fact().name());
    } else if (probe instanceof Probe.DeviceAttribute it) {
      what.put("name", it.name());
    } else if (probe instanceof Probe.License it) {
      what.put("name", it.name());
    } else if (probe instanceof Probe.SystemMetric it) {
      what.put("index", it.index());
    } else if (probe instanceof Probe.Folder it) {
      what.put("csidl", it.csidl());
    } else if (probe instanceof Probe.UpdateHistory it) {
      what.put("update", it.update().toString());
    } else if (probe instanceof RegistryProbe it) {
      registry(it, what);
    } else if (probe instanceof SoftwareProbe it) {
      software(it, what);
    }
    return new ProbeJson(probe.kind().word(), asked.updates(), what);
  }

  private static void registry(RegistryProbe probe, Map<String, Object> what) {
    if (probe instanceof RegistryProbe.Key it) {
      key(it.key(), what);
    } else if (probe instanceof RegistryProbe.SubKeys it) {
      key(it.key(), what);
    } else if (probe instanceof RegistryProbe.Value it) {
      key(it.key(), what);
      what.put("value", it.value());
    }
  }

  private static void key(KeyPattern key, Map<String, Object> what) {
    what.put("key", key.start().toString());
    if (!key.below().isEmpty()) {
      what.put("below", key.below());
    }
    what.put("view", key.view().name());
  }

  private static void software(SoftwareProbe probe, Map<String, Object> what) {
    if (probe instanceof SoftwareProbe.File it) {
      file(it.place(), what);
      what.put("details", words(it.details()));
    } else if (probe instanceof SoftwareProbe.MsiProduct it) {
      what.put("productCode", it.code());
      what.put("details", words(it.details()));
    } else if (probe instanceof SoftwareProbe.CbsPackages it) {
      what.put("identityPrefix", it.prefix());
    } else if (probe instanceof SoftwareProbe.WmiClass it) {
      what.put("namespace", it.namespace());
      what.put("className", it.className());
      what.put("properties", it.properties());
    }
  }

  private static void file(FileSpot place, Map<String, Object> what) {
    if (place instanceof FileSpot.AtPath it) {
      what.put("path", it.path());
    } else if (place instanceof FileSpot.BelowFolder it) {
      what.put("csidl", it.csidl());
      what.put("path", it.path());
    } else if (place instanceof FileSpot.BelowValue it) {
      key(it.key(), what);
      what.put("value", it.value());
      what.put("path", it.path());
    }
  }

  private static List<String> words(Collection<? extends Enum<?>> details) {
    return details.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).sorted().toList();
  }
}
