package io.wua.catalog.listing.detail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One clause of what must hold before the rules of an update are asked: any of these is enough.
 *
 * @param anyOf the detectoids and categories; an empty clause cannot hold
 */
public record Prerequisite(List<Member> anyOf) {
  /**
   * A detectoid or category.
   *
   * @param guid its id
   * @param title its title, where one is known
   * @param held whether the catalog holds it
   */
  public record Member(UUID guid, Optional<String> title, boolean held) {
    /** Refuses nulls. */
    public Member {
      Objects.requireNonNull(guid, "guid");
      Objects.requireNonNull(title, "title");
    }

    /** The title, else the id; says where the catalog does not hold it. */
    public String text() {
      return title.orElseGet(guid::toString) + (held ? "" : " (not in this catalog)");
    }
  }

  /** Copies the list. */
  public Prerequisite {
    anyOf = List.copyOf(anyOf);
  }

  /** The clause as people read it: {@code Windows 11 or Windows 10}. */
  public String text() {
    return anyOf.isEmpty()
        ? "nothing can fulfil it"
        : anyOf.stream().map(Member::text).collect(Collectors.joining(" or "));
  }
}
