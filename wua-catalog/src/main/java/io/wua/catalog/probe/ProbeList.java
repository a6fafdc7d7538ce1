package io.wua.catalog.probe;

import java.util.List;

/**
 * All facts that a host must answer.
 *
 * @param products the titles of the products that a platform was limited to; empty where it was not
 * @param updates how many updates that people see are in reach
 * @param probes each fact once, by kind and then by text
 */
public record ProbeList(List<String> products, int updates, List<AskedProbe> probes) {
  /** Copies the lists. */
  public ProbeList {
    products = List.copyOf(products);
    probes = List.copyOf(probes);
  }
}
