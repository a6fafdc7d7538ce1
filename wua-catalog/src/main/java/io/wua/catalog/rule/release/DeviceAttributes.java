package io.wua.catalog.rule.release;

import io.wua.core.host.Answer;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.HostFacts;
import io.wua.core.host.ProductType;
import java.util.Locale;

/**
 * Answers device attributes: as the host states them, or from the facts that they repeat: {@code
 * OSVersion} is the Windows version, {@code OSSkuId} and {@code sku} the SKU number, {@code
 * ProductType} the word of the registry.
 */
final class DeviceAttributes {
  private DeviceAttributes() {}

  /** The attribute as text. */
  static Answer<String> ask(HostFacts facts, String name) {
    Answer<String> stated = facts.deviceAttribute(name);
    if (stated instanceof Answer.Present<String>) {
      return stated;
    }
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "osversion" -> stated(facts.osVersion().map(DottedVersion::toString), stated);
      case "producttype" -> stated(facts.productType().map(ProductType::registryWord), stated);
      case "osskuid" -> sku(facts, "sku", stated);
      case "sku" -> sku(facts, "OSSkuId", stated);
      default -> stated;
    };
  }

  private static Answer<String> sku(HostFacts facts, String twin, Answer<String> stated) {
    Answer<String> other = facts.deviceAttribute(twin);
    return other instanceof Answer.Present<String>
        ? other
        : stated(facts.sku().map(String::valueOf), stated);
  }

  /** What follows from another fact, unless that is silent and the attribute itself is not. */
  private static Answer<String> stated(Answer<String> derived, Answer<String> stated) {
    boolean says = derived instanceof Answer.Present<String>;
    return says || stated instanceof Answer.Absent<String> ? derived : stated;
  }
}
