package io.wua.files.rules;

import io.wua.core.decide.RulesSource;
import io.wua.files.AgentFiles;
import io.wua.testkit.rules.RulesSourceContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class RulesFilesContractTest extends RulesSourceContract {
  @TempDir private Path folder;

  private RulesSource json(String text) throws IOException {
    return AgentFiles.rules(Files.writeString(folder.resolve("rules.json"), text));
  }

  @Override
  protected RulesSource speaking() throws IOException {
    return json("{\"forbidden_kbs\": [\"KB5012170\"], \"install_delay\": \"7d\"}");
  }

  @Override
  protected RulesSource silent() {
    return AgentFiles.rules(folder);
  }

  @Override
  protected RulesSource wrong() throws IOException {
    return json("{\"allowed_severities\": [\"Urgent\"], \"allowed_classifications\": [\"Fixes\"]}");
  }

  @Override
  protected RulesSource missing() {
    return AgentFiles.rules(folder.resolve("none"));
  }
}
