package io.wua.catalog.graph;

import io.wua.core.update.Classification;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * English names of categories for excerpts that lack the titles. The ids are fixed; a catalog's own
 * titles come first.
 */
public final class WellKnownNames {
  private static final Map<UUID, String> PRODUCTS =
      Map.ofEntries(
          product("72e7624a-5b00-45d2-b92f-e561c0a6a160", "Windows 11"),
          product("a3c2375d-0c8a-42f9-bce0-28333e198407", "Windows 10"),
          product("b3c75dc1-155f-4be4-b015-3f1a91758e52", "Windows 10, version 1903 and later"),
          product("d2085b71-5f1f-43a9-880d-ed159016d5c6", "Windows 10 LTSB"),
          product("6407468e-edc7-4ecd-8c32-521f64cee65e", "Windows 8.1"),
          product("bfe5b177-a086-47a0-b102-097e4fa1f807", "Windows 7"),
          product("b256987d-4693-4c87-955d-dbb9341205eb", "Microsoft Server Operating System-24H2"),
          product("607efb8d-feed-48a0-930e-14d0cf2da71f", "Microsoft Server Operating System-23H2"),
          product("2c7888b6-f9e9-4ee9-87af-a77705193893", "Microsoft Server Operating System-22H2"),
          product("71718f13-7324-4b0f-8f9e-2ca9dc978e53", "Microsoft Server operating system-21H2"),
          product("f702a48c-919b-45d6-9aef-ca4248d50397", "Windows Server 2019"),
          product("569e8e8f-c6cd-42c8-92a3-efbb20a0f6f5", "Windows Server 2016"),
          product("d31bd4c3-d872-41c9-a2e7-231f372588cb", "Windows Server 2012 R2"),
          product("a105a108-7c9b-4518-bbbe-73f0fe30012b", "Windows Server 2012"),
          product("fdfe8200-9d98-44ba-a12a-772282bf60ef", "Windows Server 2008 R2"),
          product("56309036-4c77-4dd9-951a-99ee9c246a94", "Microsoft"),
          product("6964aab4-c5b5-43bd-a17d-ffb4346a8e1d", "Windows"));

  private WellKnownNames() {}

  private static Map.Entry<UUID, String> product(String guid, String name) {
    return Map.entry(UUID.fromString(guid), name);
  }

  /** The name of a category, where it is one of the well-known. */
  public static Optional<String> of(UUID category) {
    return Classification.of(category)
        .map(Classification::label)
        .or(() -> Optional.ofNullable(PRODUCTS.get(category)));
  }
}
