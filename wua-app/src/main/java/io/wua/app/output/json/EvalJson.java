package io.wua.app.output.json;

import io.wua.catalog.RuleFile;
import io.wua.core.host.HostFacts;
import io.wua.core.host.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The document {@code wua.catalog.eval/1}: each file on each host. */
public record EvalJson(String schema, List<Result> results) {
  /** One file on one host. */
  public record Result(String file, String host, List<RuleSetJson> ruleSets) {}

  /** One rule set; what is absent in the document is null. */
  public record RuleSetJson(
      String scope,
      @Nullable Truth installed,
      @Nullable Truth installable,
      @Nullable Truth superseded,
      List<String> unknown) {
    static RuleSetJson of(RuleFile.Outcome outcome) {
      return new RuleSetJson(
          outcome.scope(),
          outcome.installed().orElse(null),
          outcome.installable().orElse(null),
          outcome.superseded().orElse(null),
          outcome.unknown());
    }
  }

  /** The document. */
  public static EvalJson of(List<RuleFile> files, List<HostFacts> hosts) {
    List<Result> results = new ArrayList<>();
    for (RuleFile file : files) {
      for (HostFacts host : hosts) {
        results.add(
            new Result(
                file.file().toString(),
                host.name(),
                file.evaluate(host).stream().map(RuleSetJson::of).toList()));
      }
    }
    return new EvalJson("wua.catalog.eval/1", results);
  }
}
