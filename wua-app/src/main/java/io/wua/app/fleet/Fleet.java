package io.wua.app.fleet;

import io.wua.core.download.Repository;
import io.wua.core.report.ReportHost;
import java.util.List;
import java.util.Optional;

/** What a host has of its fleet: repositories and a server, as far as its settings name them. */
public interface Fleet extends AutoCloseable {
  /** Where catalog and files come from. */
  Optional<Repository> repository();

  /** The server to which it reports. */
  Optional<ReportHost> reports();

  /** Why its repositories are what they are, as far as they were chosen; and warnings. */
  List<String> notes();

  @Override
  void close();
}
