package io.wua.catalog.rule.probe;

import io.wua.core.host.Answer;
import io.wua.core.host.HostFacts;
import io.wua.core.host.registry.RegistryKey;
import io.wua.core.host.registry.SubKeys;
import io.wua.core.host.software.FileFact;
import io.wua.core.host.software.MsiProduct;
import io.wua.core.host.software.WmiRow;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * A machine that answers the listed probes and nothing else, as an agent would that collects them:
 * details that no probe names are left out, and a question that none covers is a failure.
 */
public final class ProbedHost {
  private static final Map<Integer, Integer> PLAIN_FOLDERS = Map.of(41, 37, 42, 38, 44, 43);

  private final HostFacts machine;
  private final Map<String, Answer<?>> answers = new HashMap<>();
  private final Set<String> packagePrefixes = new HashSet<>();

  private ProbedHost(HostFacts machine) {
    this.machine = machine;
  }

  /** What a machine tells of those facts. */
  public static HostFacts of(HostFacts machine, Collection<Probe> probes) {
    ProbedHost host = new ProbedHost(machine);
    Map<Object, Probe> merged = new HashMap<>();
    probes.forEach(
        each -> merged.merge(List.of(each.kind(), each.subject()), each, (a, b) -> a.with(b)));
    merged.values().forEach(host::collect);
    return (HostFacts)
        Proxy.newProxyInstance(
            ProbedHost.class.getClassLoader(),
            new Class<?>[] {HostFacts.class},
            (proxy, method, arguments) ->
                method.getReturnType() == Answer.class
                    ? host.answer(method.getName(), arguments == null ? new Object[0] : arguments)
                    : method.invoke(machine, arguments));
  }

  private Answer<?> answer(String question, Object... arguments) {
    Answer<?> answer = answers.get(key(question, arguments));
    if (answer != null) {
      return answer;
    }
    boolean isCovered =
        question.equals("cbsPackages")
            && packagePrefixes.stream()
                .anyMatch(arguments[0].toString().toLowerCase(Locale.ROOT)::startsWith);
    if (isCovered) {
      return machine.cbsPackages(arguments[0].toString());
    }
    throw new AssertionError("no probe covers " + question + Arrays.toString(arguments));
  }

  private static String key(String question, Object... arguments) {
    return question + Arrays.toString(arguments).toLowerCase(Locale.ROOT);
  }

  private void put(Answer<?> answer, String question, Object... arguments) {
    answers.put(key(question, arguments), answer);
  }

  private void collect(Probe probe) {
    if (probe instanceof Probe.Os os) {
      collect(os.fact());
    } else if (probe instanceof Probe.DeviceAttribute it) {
      put(machine.deviceAttribute(it.name()), "deviceAttribute", it.name());
    } else if (probe instanceof Probe.License it) {
      put(machine.licenseDword(it.name()), "licenseDword", it.name());
    } else if (probe instanceof Probe.SystemMetric it) {
      put(machine.systemMetric(it.index()), "systemMetric", it.index());
    } else if (probe instanceof Probe.Folder it) {
      put(machine.folder(it.csidl()), "folder", it.csidl());
    } else if (probe instanceof Probe.UpdateHistory it) {
      put(machine.installedOnce(it.update()), "installedOnce", it.update());
    } else if (probe instanceof RegistryProbe it) {
      collect(it);
    } else if (probe instanceof SoftwareProbe it) {
      collect(it);
    }
  }

  private void collect(OsFact fact) {
    switch (fact) {
      case VERSION -> put(machine.osVersion(), "osVersion");
      case PRODUCT_TYPE -> put(machine.productType(), "productType");
      case ARCHITECTURE -> put(machine.architecture(), "architecture");
      case SKU -> put(machine.sku(), "sku");
      case SUITE_MASK -> put(machine.suiteMask(), "suiteMask");
      case SERVICE_PACK -> put(machine.servicePack(), "servicePack");
      case INSTALL_LANGUAGE -> put(machine.language(), "language");
      case MUI_LANGUAGES -> put(machine.muiLanguages(), "muiLanguages");
      case PROCESSORS -> put(machine.processors(), "processors");
      case CLUSTER_NODE -> put(machine.clusterNode(), "clusterNode");
    }
  }

  private void collect(RegistryProbe probe) {
    if (probe instanceof RegistryProbe.Key it) {
      keys(it.key())
          .forEach(
              k -> put(machine.registryKey(k, it.key().view()), "registryKey", k, it.key().view()));
    } else if (probe instanceof RegistryProbe.SubKeys it) {
      keys(it.key())
          .forEach(
              k ->
                  put(
                      machine.registrySubKeys(k, it.key().view()),
                      "registrySubKeys",
                      k,
                      it.key().view()));
    } else if (probe instanceof RegistryProbe.Value it) {
      keys(it.key())
          .forEach(
              k ->
                  put(
                      machine.registryValue(k, it.key().view(), it.value()),
                      "registryValue",
                      k,
                      it.key().view(),
                      it.value()));
    }
  }

  private List<RegistryKey> keys(KeyPattern pattern) {
    List<RegistryKey> keys = List.of(pattern.start());
    for (String below : pattern.below()) {
      List<RegistryKey> next = new ArrayList<>();
      for (RegistryKey key : keys) {
        machine
            .registrySubKeys(key, pattern.view())
            .found()
            .map(SubKeys::names)
            .orElse(List.of())
            .forEach(name -> next.add(key.child(name + "\\" + below)));
      }
      keys = next;
    }
    return keys;
  }

  private void collect(SoftwareProbe probe) {
    if (probe instanceof SoftwareProbe.CbsPackages it) {
      packagePrefixes.add(it.prefix().toLowerCase(Locale.ROOT));
    } else if (probe instanceof SoftwareProbe.File it) {
      for (String path : paths(it.place())) {
        put(machine.file(path).map(file -> reduced(file, it.details())), "file", path);
      }
    } else if (probe instanceof SoftwareProbe.MsiProduct it) {
      put(
          machine.msiProduct(it.code()).map(product -> reduced(product, it.details())),
          "msiProduct",
          it.code());
    } else if (probe instanceof SoftwareProbe.WmiClass it) {
      put(
          machine
              .wmi(it.namespace(), it.className())
              .map(rows -> rows.stream().map(row -> reduced(row, it.properties())).toList()),
          "wmi",
          it.namespace(),
          it.className());
    }
  }

  private List<String> paths(FileSpot place) {
    if (place instanceof FileSpot.BelowFolder it) {
      boolean is32Bit = machine.architecture().found().filter(a -> !a.is64Bit()).isPresent();
      int csidl = is32Bit ? PLAIN_FOLDERS.getOrDefault(it.csidl(), it.csidl()) : it.csidl();
      return machine.folder(csidl).found().map(f -> joined(f, it.path())).stream().toList();
    }
    if (place instanceof FileSpot.BelowValue it) {
      return keys(it.key()).stream()
          .flatMap(key -> machine.registryValue(key, it.key().view(), it.value()).found().stream())
          .flatMap(value -> value.text().stream())
          .map(text -> joined(expanded(text), it.path()))
          .toList();
    }
    return List.of(place.toString());
  }

  private String expanded(String text) {
    return text.replace("%ProgramFiles%", machine.folder(38).found().orElse("%ProgramFiles%"));
  }

  private static String joined(String folder, String path) {
    return (folder + "\\" + path).replaceAll("\\\\{2,}", "\\\\");
  }

  private static FileFact reduced(FileFact file, Set<FileDetail> details) {
    return new FileFact(
        file.path(),
        file.version().filter(any -> details.contains(FileDetail.VERSION)),
        details.contains(FileDetail.SIZE) ? file.sizeBytes() : OptionalLong.empty(),
        file.created().filter(any -> details.contains(FileDetail.CREATED)),
        file.modified().filter(any -> details.contains(FileDetail.MODIFIED)),
        file.language().filter(any -> details.contains(FileDetail.LANGUAGE)),
        file.reparsePoint());
  }

  private static MsiProduct reduced(MsiProduct product, Set<MsiDetail> details) {
    return new MsiProduct(
        product.code(),
        product.version().filter(any -> details.contains(MsiDetail.VERSION)),
        details.contains(MsiDetail.LANGUAGE) ? product.language() : OptionalInt.empty(),
        product.installed(),
        product.features().filter(any -> details.contains(MsiDetail.FEATURES)),
        product.components().filter(any -> details.contains(MsiDetail.COMPONENTS)),
        product.patches().filter(any -> details.contains(MsiDetail.PATCHES)));
  }

  private static WmiRow reduced(WmiRow row, Set<String> properties) {
    Map<String, String> kept = new TreeMap<>(row.properties());
    kept.keySet().retainAll(properties);
    return new WmiRow(kept);
  }
}
