package io.wua.core.settings.value;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A list as WAPT writes it: commas between the items, space around them ignored, empty items
 * dropped. The one type that may run over several lines.
 */
record ListForm() implements SettingType<List<String>> {
  @Override
  public String label() {
    return "list";
  }

  @Override
  public Optional<String> unit() {
    return Optional.empty();
  }

  @Override
  public Reading<List<String>> read(String text) {
    List<String> items =
        Arrays.stream(text.split(",")).map(String::strip).filter(item -> !item.isEmpty()).toList();
    return items.stream().anyMatch(item -> item.indexOf('\n') >= 0)
        ? Reading.refused(
            "runs on into the next line without a comma",
            "put a comma between the items; an indented line continues the value above it")
        : Reading.of(items);
  }

  @Override
  public String show(List<String> value) {
    return String.join(", ", value);
  }
}
