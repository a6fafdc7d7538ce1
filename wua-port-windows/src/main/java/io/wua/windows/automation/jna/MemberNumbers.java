package io.wua.windows.automation.jna;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The DISPIDs met in one session, by kind of object and name of member. */
final class MemberNumbers {
  private record Member(String kind, String name) {}

  private final Map<Member, Integer> numbers = new HashMap<>();

  OptionalInt find(String kind, String name) {
    Integer number = numbers.get(new Member(kind, name));
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  void remember(String kind, String name, int number) {
    numbers.put(new Member(kind, name), number);
  }
}
