package io.wua.catalog.rule.probe;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A question about what is on the host: files, products, packages, WMI. */
public sealed interface SoftwareProbe extends Probe {
  /** A file, whether a link leads to it, and what else is asked of it. */
  record File(FileSpot place, Set<FileDetail> details) implements SoftwareProbe {
    /** Copies the set. */
    public File {
      Objects.requireNonNull(place, "place");
      details = Set.copyOf(details);
    }

    @Override
    public ProbeKind kind() {
      return ProbeKind.FILE;
    }

    @Override
    public Object subject() {
      return place.canonical();
    }

    @Override
    public Probe with(Probe same) {
      return new File(place, union(FileDetail.class, details, ((File) same).details));
    }

    @Override
    public String text() {
      return place + words(details);
    }
  }

  /** A Windows Installer product by its code in braces and upper case, its state and more. */
  record MsiProduct(String code, Set<MsiDetail> details) implements SoftwareProbe {
    /** Copies the set. */
    public MsiProduct {
      Objects.requireNonNull(code, "code");
      details = Set.copyOf(details);
    }

    @Override
    public ProbeKind kind() {
      return ProbeKind.MSI_PRODUCT;
    }

    @Override
    public Object subject() {
      return Probe.lower(code);
    }

    @Override
    public Probe with(Probe same) {
      return new MsiProduct(code, union(MsiDetail.class, details, ((MsiProduct) same).details));
    }

    @Override
    public String text() {
      return code + words(details);
    }
  }

  /** All component packages whose identity starts with a text, each with its state. */
  record CbsPackages(String prefix) implements SoftwareProbe {
    /** Refuses null. */
    public CbsPackages {
      Objects.requireNonNull(prefix, "prefix");
    }

    @Override
    public ProbeKind kind() {
      return ProbeKind.CBS_PACKAGES;
    }

    @Override
    public Object subject() {
      return new CbsPackages(Probe.lower(prefix));
    }

    @Override
    public String text() {
      return prefix + "*";
    }
  }

  /** The instances of a WMI class with those properties. */
  record WmiClass(String namespace, String className, SortedSet<String> properties)
      implements SoftwareProbe {
    /** Copies the set under lower-case names: WMI ignores case. */
    public WmiClass {
      Objects.requireNonNull(namespace, "namespace");
      Objects.requireNonNull(className, "className");
      properties =
          Collections.unmodifiableSortedSet(
              properties.stream().map(Probe::lower).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public ProbeKind kind() {
      return ProbeKind.WMI_CLASS;
    }

    @Override
    public Object subject() {
      return Probe.lower(namespace + ":" + className);
    }

    @Override
    public Probe with(Probe same) {
      SortedSet<String> both = new TreeSet<>(properties);
      both.addAll(((WmiClass) same).properties);
      return new WmiClass(namespace, className, both);
    }

    @Override
    public String text() {
      return namespace + ":" + className + (properties.isEmpty() ? "" : " " + properties);
    }
  }

  private static <E extends Enum<E>> Set<E> union(Class<E> type, Set<E> one, Set<E> other) {
    Set<E> both = EnumSet.noneOf(type);
    both.addAll(one);
    both.addAll(other);
    return both;
  }

  private static <E extends Enum<E>> String words(Collection<E> details) {
    return details.isEmpty()
        ? ""
        : details.stream()
            .sorted()
            .map(each -> Probe.lower(each.name()))
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
