package io.wua.app.cli.catalog;

import io.wua.app.cli.BadArgument;
import io.wua.catalog.listing.ListFilter;
import io.wua.catalog.listing.ListOrder;
import io.wua.catalog.listing.ListQuery;
import io.wua.core.decide.ProductRef;
import io.wua.core.failure.NearMiss;
import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which updates of a catalog are listed, in which order, how many. */
final class ListOptions {
  @Option(
      names = "--product",
      paramLabel = "TEXT",
      description = "A part of a product's name, or its GUID; repeatable.")
  private List<String> products = new ArrayList<>();

  @Option(
      names = "--classification",
      paramLabel = "NAME|GUID",
      description = "\"Security Updates\", SecurityUpdates or a GUID; repeatable.")
  private List<String> classifications = new ArrayList<>();

  @Option(
      names = "--severity",
      paramLabel = "WORD",
      description = "Critical, Important, Moderate, Low or Unspecified; repeatable.")
  private List<String> severities = new ArrayList<>();

  @Option(names = "--kb", paramLabel = "KB", description = "KB5012170 or 5012170; repeatable.")
  private List<String> kbs = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Published on that day (UTC) or later: 2026-07-14.")
  private @Nullable String since;

  @Option(
      names = "--text",
      paramLabel = "TEXT",
      description = "Words that all occur in the title, the description, a KB number or a CVE.")
  private String text = "";

  @Option(names = "--current", description = "Only what no other update of the catalog replaces.")
  private boolean current;

  @Option(
      names = "--sort",
      paramLabel = "KEY",
      description =
          "date, title, kb, severity or size. Newest, most severe and largest first; titles from"
              + " A, numbers from the lowest. Default: date.")
  private ListOrder order = ListOrder.DATE;

  @Option(names = "--limit", paramLabel = "N", description = "Updates on a page. Default: 50.")
  private int limit = 50;

  @Option(names = "--page", paramLabel = "K", description = "Which page, from 1. Default: 1.")
  private int page = 1;

  /** What they ask for. */
  ListQuery query() throws BadArgument {
    if (limit < 1) {
      throw BadArgument.of("--limit", String.valueOf(limit), "write a number from 1");
    }
    if (page < 1) {
      throw BadArgument.of("--page", String.valueOf(page), "write a number from 1");
    }
    ListFilter filter =
        new ListFilter(
            products(),
            classifications(),
            severities(),
            kbs(),
            since(),
            Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList(),
            current);
    return new ListQuery(filter, order, limit, page);
  }

  private List<ProductRef> products() throws BadArgument {
    List<ProductRef> refs = new ArrayList<>();
    for (String product : products) {
      if (product.isBlank()) {
        throw BadArgument.of("--product", product, "write a part of a product's name, or its GUID");
      }
      refs.add(new ProductRef(product));
    }
    return refs;
  }

  private Set<UUID> classifications() throws BadArgument {
    Set<UUID> ids = new LinkedHashSet<>();
    for (String word : classifications) {
      // A GUID may be that of a classification that only the catalog knows.
      Optional<UUID> id =
          Classification.parse(word)
              .map(Classification::guid)
              .or(() -> word.isBlank() ? Optional.empty() : new ProductRef(word).id());
      if (id.isEmpty()) {
        List<String> known =
            Arrays.stream(Classification.values()).map(Classification::label).toList();
        throw BadArgument.of("--classification", word, advice(word, known));
      }
      ids.add(id.get());
    }
    return ids;
  }

  private Set<Severity> severities() throws BadArgument {
    Set<Severity> parsed = new LinkedHashSet<>();
    for (String word : severities) {
      Optional<Severity> severity = word.isBlank() ? Optional.empty() : Severity.parse(word);
      if (severity.isEmpty()) {
        List<String> known = Arrays.stream(Severity.values()).map(Severity::label).toList();
        throw BadArgument.of("--severity", word, advice(word, known));
      }
      parsed.add(severity.get());
    }
    return parsed;
  }

  private static String advice(String word, List<String> known) {
    List<String> near = NearMiss.of(word, known);
    return near.isEmpty()
        ? "write one of: " + String.join(", ", known)
        : "perhaps you mean " + String.join(" or ", near);
  }

  private Set<KbNumber> kbs() throws BadArgument {
    Set<KbNumber> numbers = new LinkedHashSet<>();
    for (String kb : kbs) {
      try {
        numbers.add(KbNumber.parse(kb));
      } catch (IllegalArgumentException e) {
        throw BadArgument.of("--kb", kb, "write KB5012170 or 5012170");
      }
    }
    return numbers;
  }

  private Optional<Instant> since() throws BadArgument {
    if (since == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          since.contains("T")
              ? Instant.parse(since)
              : LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException e) {
      throw BadArgument.of("--since", since, "write a day such as 2026-07-14");
    }
  }
}
