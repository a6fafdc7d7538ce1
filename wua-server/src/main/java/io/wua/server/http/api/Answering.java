package io.wua.server.http.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.wua.server.fleet.reading.Page;
import io.wua.server.fleet.reading.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what a request asks for, and writes records as JSON with names in snake case. */
final class Answering {
  private static final int ROWS = 100;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  private Answering() {}

  /**
   * A part of a list.
   *
   * @param items the rows
   * @param next what {@code after} has to be for the next part, null on the last
   */
  record Part<T>(List<T> items, Optional<String> next) {
    static <S, T> Part<T> of(Page<S> page, Function<S, T> entry) {
      return new Part<>(page.items().stream().map(entry).toList(), page.next());
    }
  }

  static void json(Context context, Object record) {
    try {
      context.contentType("application/json").result(JSON.writeValueAsBytes(record));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record that cannot be written", e);
    }
  }

  static Optional<String> parameter(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name)).filter(text -> !text.isBlank());
  }

  static PageRequest page(Context context) {
    return valid(
        () ->
            new PageRequest(
                parameter(context, "after"),
                parameter(context, "limit").map(Integer::parseInt).orElse(ROWS)));
  }

  /** Reads something; whoever asked for what cannot be is told so. */
  static <T> T valid(java.util.function.Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse("The request asks for what cannot be: " + e.getMessage() + ".");
    }
  }
}
