package io.wua.server.http.payload;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.wua.server.http.Routes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Serves the signed documents of the repository at the root, to everybody: mirrors and hosts check
 * their signature, and need no login for it.
 */
public final class DocumentRoutes implements Routes {
  private final Path folder;
  private final List<String> names;

  /**
   * Serves these files of a folder.
   *
   * @param names those that are served, each under its name
   */
  public DocumentRoutes(Path folder, List<String> names) {
    this.folder = folder;
    this.names = List.copyOf(names);
  }

  @Override
  public void register(RoutesConfig routes) {
    for (String name : names) {
      routes.get("/" + name, context -> serve(context, name));
      routes.head("/" + name, context -> serve(context, name));
    }
  }

  private void serve(Context context, String name) throws IOException {
    Path file = folder.resolve(name);
    Optional<StoredFile> stored = StoredFile.at(file);
    if (stored.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    context.header("ETag", stored.get().tag());
    context.header("Last-Modified", stored.get().date());
    context.header("Cache-Control", "no-cache");
    if (isUnchanged(context, stored.get())) {
      context.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    context.contentType("application/json");
    context.result(Files.readAllBytes(file));
  }

  /** The tag goes before the date (RFC 9110, 13.1.3). */
  private static boolean isUnchanged(Context context, StoredFile file) {
    String tags = context.header("If-None-Match");
    if (tags != null) {
      return Arrays.stream(tags.split(","))
          .map(tag -> tag.strip().replaceFirst("^W/", ""))
          .anyMatch(tag -> tag.equals("*") || tag.equals(file.tag()));
    }
    return Objects.equals(context.header("If-Modified-Since"), file.date());
  }
}
