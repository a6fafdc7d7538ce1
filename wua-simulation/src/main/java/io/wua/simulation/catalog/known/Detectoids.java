package io.wua.simulation.catalog.known;

import static io.wua.core.host.ProductType.SERVER;
import static io.wua.core.host.ProductType.WORKSTATION;
import static io.wua.simulation.catalog.rule.RuleText.Comparison.AT_LEAST;

import io.wua.core.host.Architecture;
import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.entry.DetectoidEntry;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.entry.LocalizedText;
import io.wua.simulation.catalog.rule.RuleText;
import java.util.List;
import java.util.UUID;

/**
 * Questions about the host that many updates name as prerequisite. Those with rules of Microsoft's
 * that nobody published answer what their place in real catalogs suggests.
 */
public final class Detectoids {
  /** A 64 bit processor of AMD or Intel. */
  public static final DetectoidEntry X64 =
      detectoid(
          "59653007-e2e9-4f71-8525-2ff588527978",
          "x64-based processor",
          RuleText.processor(Architecture.AMD64));

  /** A 64 bit ARM processor. */
  public static final DetectoidEntry ARM64 =
      detectoid(
          "0f6aeeb5-5f4f-4b49-9cc4-6a3ab7d1a4d2",
          "arm64-based processor",
          RuleText.processor(Architecture.ARM64));

  /** A Windows of the unified update platform. */
  public static final DetectoidEntry UNIFIED =
      detectoid(
          "03aa8476-15b7-4288-bf9b-286b31f99bd6",
          "Unified update platform",
          RuleText.or(
              RuleText.windows(AT_LEAST, "10.0.22000", WORKSTATION),
              RuleText.windows(AT_LEAST, "10.0.26100", SERVER)));

  /** A client on x64. */
  public static final DetectoidEntry CLIENT_X64 =
      detectoid(
          "e5555fe7-924e-4ba0-9039-62ffcd16cf1a",
          "Client on x64",
          RuleText.and(
              RuleText.processor(Architecture.AMD64),
              RuleText.windows(AT_LEAST, "10.0.22000", WORKSTATION)));

  /** A client on arm64. */
  public static final DetectoidEntry CLIENT_ARM64 =
      detectoid(
          "e657ef08-e43d-4326-aa4c-6fee197e8192",
          "Client on arm64",
          RuleText.and(
              RuleText.processor(Architecture.ARM64),
              RuleText.windows(AT_LEAST, "10.0.22000", WORKSTATION)));

  /** A server on x64. */
  public static final DetectoidEntry SERVER_X64 =
      detectoid(
          "94255c4d-80a1-4b2b-be87-8d10a6728e5a",
          "Server on x64",
          RuleText.and(
              RuleText.processor(Architecture.AMD64),
              RuleText.windows(AT_LEAST, "10.0.20348", SERVER)));

  /** .NET Framework 4.8 or later. */
  public static final DetectoidEntry DOTNET =
      detectoid(
          "488ef8cd-ee60-4553-a2a8-1ca969409359",
          ".NET Framework 4.8 or later",
          RuleText.registryNumber(
              "SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full",
              "Release",
              AT_LEAST,
              528_040));

  private static final int REVISION = 100;

  private Detectoids() {}

  /** All of them. */
  public static List<Entry> all() {
    return List.of(X64, ARM64, UNIFIED, CLIENT_X64, CLIENT_ARM64, SERVER_X64, DOTNET);
  }

  private static DetectoidEntry detectoid(String id, String name, String rule) {
    return new DetectoidEntry(
        new UpdateId(UUID.fromString(id), REVISION),
        Products.CREATED,
        List.of(),
        rule,
        List.of(LocalizedText.title("en", name)));
  }
}
