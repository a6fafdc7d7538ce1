package io.wua.simulation.catalog.demo;

import io.wua.core.update.Classification;
import io.wua.core.update.Severity;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.known.Detectoids;
import io.wua.simulation.catalog.known.Products;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cumulative updates of the unified update platform: Windows 11 24H2 and Windows Server 2025, both
 * build 26100, and Windows 11 23H2, build 22631, which only some editions still get. Every update
 * replaces only the one before it, so that who wants to know everything that one replaces must
 * follow the chain.
 */
final class UnifiedUpdates {
  private static final List<Integer> REVISIONS =
      List.of(7462, 7623, 7840, 8037, 8246, 8457, 8655, 8875, 9081, 9292, 9507, 9718);
  private static final Instant PREVIEW_DATE = Instant.parse("2026-11-19T17:01:40Z");
  private static final int FIRST_KB = 5_190_101;
  private static final int FIRST_KB_OF_23H2 = 5_190_131;

  private UnifiedUpdates() {}

  static List<Entry> entries() {
    UnifiedLine client =
        new UnifiedLine(
            "windows 11 x64",
            "Windows 11, version 24H2 for x64-based Systems",
            Products.WINDOWS_11,
            Detectoids.CLIENT_X64,
            "Client.OS.RS2.AMD64",
            "x64",
            26100);
    UnifiedLine arm =
        new UnifiedLine(
            "windows 11 arm64",
            "Windows 11, version 24H2 for arm64-based Systems",
            Products.WINDOWS_11,
            Detectoids.CLIENT_ARM64,
            "Client.OS.RS2.ARM64",
            "arm64",
            26100);
    UnifiedLine older =
        new UnifiedLine(
            "windows 11 23h2 arm64",
            "Windows 11, version 23H2 for arm64-based Systems",
            Products.WINDOWS_11,
            Detectoids.CLIENT_ARM64,
            "Client.OS.RS2.ARM64",
            "arm64",
            22631);
    UnifiedLine server =
        new UnifiedLine(
            "server 2025",
            "Microsoft server operating system version 24H2 for x64-based Systems",
            Products.SERVER_2025,
            Detectoids.SERVER_X64,
            "Server.OS.amd64",
            "x64",
            26100);
    List<Entry> all = new ArrayList<>();
    all.addAll(monthly(client, Month.ALL.size(), FIRST_KB));
    all.addAll(preview(client));
    all.addAll(monthly(arm, 2, FIRST_KB));
    all.addAll(monthly(older, 2, FIRST_KB_OF_23H2));
    all.addAll(monthly(server, 2, FIRST_KB));
    return all;
  }

  private static List<Entry> monthly(UnifiedLine line, int months, int firstKb) {
    List<Entry> all = new ArrayList<>();
    Optional<String> older = Optional.empty();
    for (Month month : Month.last(months)) {
      int index = Month.ALL.indexOf(month);
      String kb = String.valueOf(firstKb + index);
      String key = line.key() + " " + month.label();
      DemoUpdate update =
          line.update(
                  key,
                  month.label() + " Cumulative Update for ",
                  kb,
                  REVISIONS.get(index),
                  month.published(),
                  Classification.SECURITY_UPDATES)
              .severity(index % 3 == 2 ? Severity.IMPORTANT : Severity.CRITICAL)
              .cve("CVE-2026-9" + kb.substring(3))
              .after(older);
      all.addAll(update.entries());
      older = Optional.of(key);
    }
    return all;
  }

  private static List<Entry> preview(UnifiedLine line) {
    return line.update(
            line.key() + " preview",
            "2026-11 Cumulative Update Preview for ",
            "5190113",
            9826,
            PREVIEW_DATE,
            Classification.UPDATES)
        .preview()
        .after(Optional.of(line.key() + " 2026-11"))
        .entries();
  }
}
