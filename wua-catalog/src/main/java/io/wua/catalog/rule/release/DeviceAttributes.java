package io.wua.catalog.rule.release;

import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.OsFact;
import io.wua.catalog.rule.probe.Probe;
import io.wua.core.host.Answer;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.HostFacts;
import io.wua.core.host.ProductType;

/**
 * Answers device attributes: as the host states them, or from the facts that they repeat: {@code
 * OSVersion} is the Windows version, {@code OSSkuId} and {@code sku} the SKU number, {@code
 * ProductType} the word of the registry.
 */
final class DeviceAttributes {
  private static final String OS_VERSION = "OSVersion";
  private static final String PRODUCT_TYPE = "ProductType";
  private static final String OS_SKU_ID = "OSSkuId";
  private static final String SKU = "sku";

  private DeviceAttributes() {}

  /** The attribute as text. */
  static Answer<String> text(HostFacts facts, String name) {
    Answer<String> stated = facts.deviceAttribute(name);
    if (stated instanceof Answer.Present<String>) {
      return stated;
    }
    if (name.equalsIgnoreCase(OS_SKU_ID)) {
      return sku(facts, SKU, stated);
    }
    if (name.equalsIgnoreCase(SKU)) {
      return sku(facts, OS_SKU_ID, stated);
    }
    if (name.equalsIgnoreCase(OS_VERSION)) {
      return derived(facts.osVersion().map(DottedVersion::toString), stated);
    }
    return name.equalsIgnoreCase(PRODUCT_TYPE)
        ? derived(facts.productType().map(ProductType::registryWord), stated)
        : stated;
  }

  /** The attribute as a version; unknown where its text is none. */
  static Answer<DottedVersion> version(HostFacts facts, String name) {
    Answer<String> stated = facts.deviceAttribute(name);
    return stated instanceof Answer.Present<String> || !name.equalsIgnoreCase(OS_VERSION)
        ? stated.then(text -> parsed(name, text))
        : derived(facts.osVersion(), stated);
  }

  /** What is asked where a rule asks for that attribute. */
  static void probes(String name, Probing probing) {
    probing.add(new Probe.DeviceAttribute(name));
    if (name.equalsIgnoreCase(OS_SKU_ID) || name.equalsIgnoreCase(SKU)) {
      probing.add(new Probe.DeviceAttribute(name.equalsIgnoreCase(SKU) ? OS_SKU_ID : SKU));
      probing.add(OsFact.SKU);
    }
    if (name.equalsIgnoreCase(OS_VERSION)) {
      probing.add(OsFact.VERSION);
    }
    if (name.equalsIgnoreCase(PRODUCT_TYPE)) {
      probing.add(OsFact.PRODUCT_TYPE);
    }
  }

  private static Answer<DottedVersion> parsed(String name, String text) {
    return DottedVersion.tryParse(text)
        .map(Answer::present)
        .orElseGet(
            () ->
                Answer.unknown("device attribute " + name + " as a version: it is '" + text + "'"));
  }

  private static Answer<String> sku(HostFacts facts, String twin, Answer<String> stated) {
    Answer<String> other = facts.deviceAttribute(twin);
    return other instanceof Answer.Present<String>
        ? other
        : derived(facts.sku().map(String::valueOf), stated);
  }

  /** What follows from another fact; where neither is known the attribute itself is missing. */
  private static <T> Answer<T> derived(Answer<T> derived, Answer<String> stated) {
    return stated instanceof Answer.Unknown<String> unknown
            && !(derived instanceof Answer.Present<T>)
        ? Answer.unknown(unknown.fact())
        : derived;
  }
}
