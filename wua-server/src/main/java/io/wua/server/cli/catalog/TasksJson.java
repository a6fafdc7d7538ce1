package io.wua.server.cli.catalog;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.server.fleet.task.DownloadTask;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The document {@code wua.server.tasks/1}. */
@JsonPropertyOrder({"schema", "tasks"})
record TasksJson(String schema, List<Task> tasks) {
  /** One task. */
  @JsonPropertyOrder({
    "id",
    "kind",
    "server",
    "source",
    "name",
    "status",
    "startedOn",
    "finishedOn",
    "forced",
    "skipped",
    "bytes",
    "message",
    "error"
  })
  record Task(
      long id,
      String kind,
      String server,
      @Nullable String source,
      String name,
      String status,
      String startedOn,
      @Nullable String finishedOn,
      boolean forced,
      boolean skipped,
      @Nullable Long bytes,
      String message,
      @Nullable String error) {
    static Task of(DownloadTask task) {
      return new Task(
          task.id(),
          task.start().kind().word(),
          task.start().server(),
          task.start().source().orElse(null),
          task.start().localFilename(),
          task.status().word(),
          task.start().startedOn().toString(),
          task.finishedOn().map(Instant::toString).orElse(null),
          task.start().forced(),
          task.end().skipped(),
          task.end().fileSize().orElse(null),
          task.end().message(),
          task.end().error().orElse(null));
    }
  }

  static TasksJson of(List<DownloadTask> tasks) {
    return new TasksJson("wua.server.tasks/1", tasks.stream().map(Task::of).toList());
  }
}
