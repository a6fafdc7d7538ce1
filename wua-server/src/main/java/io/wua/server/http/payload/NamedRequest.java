package io.wua.server.http.payload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request for one file of the folder, with the ranges that count and no others. */
final class NamedRequest extends HttpServletRequestWrapper {
  private static final String RANGE = "range";
  private static final Set<String> SETTLED = Set.of(RANGE, "if-range");

  private final String name;
  private final List<String> ranges;

  NamedRequest(HttpServletRequest request, String name, List<String> ranges) {
    super(request);
    this.name = name;
    this.ranges = List.copyOf(ranges);
  }

  @Override
  public String getPathInfo() {
    return "/" + name;
  }

  @Override
  public @Nullable String getHeader(String header) {
    return isSettled(header)
        ? values(header).stream().findFirst().orElse(null)
        : super.getHeader(header);
  }

  @Override
  public Enumeration<String> getHeaders(String header) {
    return isSettled(header) ? Collections.enumeration(values(header)) : super.getHeaders(header);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(
        Collections.list(super.getHeaderNames()).stream()
            .filter(header -> !isSettled(header) || !values(header).isEmpty())
            .toList());
  }

  private static boolean isSettled(String header) {
    return SETTLED.contains(header.toLowerCase(Locale.ROOT));
  }

  private List<String> values(String header) {
    return header.toLowerCase(Locale.ROOT).equals(RANGE) ? ranges : List.of();
  }
}
