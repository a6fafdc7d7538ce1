package io.wua.windows.dll;

import io.wua.core.host.HostInfo;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.Supersedence;
import io.wua.core.scan.UpdateSource;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.Category;
import io.wua.core.update.Update;
import io.wua.testkit.scan.UpdateSourceContract;
import io.wua.windows.SearchTarget;
import io.wua.windows.WindowsUpdates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.WINDOWS)
class WindowsSourceContractIT extends UpdateSourceContract {
  @Override
  protected UpdateSource sourceOver(List<ScannedUpdate> updates, Supersedence supersedence)
      throws Exception {
    StringBuilder script = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (ScannedUpdate each : updates) {
      names.add("u" + names.size());
      describe(script, names.size() - 1, each, supersedence);
    }
    script.append("object all SearchResult\n");
    if (!names.isEmpty()) {
      script.append("set Updates list ").append(String.join(" ", names)).append('\n');
    }
    script.append("object searcher UpdateSearcher\nanswer all\n");
    AgentDll.load(script.toString());
    return source();
  }

  @Override
  protected Optional<UpdateSource> unaskableSource() throws Exception {
    AgentDll.load("object searcher UpdateSearcher\nfail Search 0x80244022 overloaded\n");
    return Optional.of(source());
  }

  private static UpdateSource source() throws Exception {
    return WindowsUpdates.source(
        new HostInfo("WINE", Optional.empty(), Optional.empty()),
        SearchTarget.configured(),
        Duration.ofMinutes(5));
  }

  private static void describe(
      StringBuilder script, int number, ScannedUpdate scanned, Supersedence supersedence) {
    Update update = scanned.update();
    update
        .classification()
        .ifPresent(
            category ->
                script
                    .append("object c%d Category\n".formatted(number))
                    .append("set Type bstr UpdateClassification\n")
                    .append(category(category)));
    Set<UUID> superseded = supersedence.supersededBy(update.id().guid());
    script
        .append("object u%d SoftwareUpdate\n".formatted(number))
        .append("set Title bstr %s\n".formatted(update.title()))
        .append("set Identity.UpdateID bstr %s\n".formatted(update.id().guid()))
        .append("set Identity.RevisionNumber i4 %d\n".formatted(update.id().revision()))
        .append("set Categories list c%d\n".formatted(number))
        .append(
            superseded.isEmpty()
                ? ""
                : "set SupersededUpdateIDs strings %s\n"
                    .formatted(
                        superseded.stream().map(UUID::toString).collect(Collectors.joining("|"))))
        .append("set IsInstalled bool %s\n".formatted(scanned.state().is(Kind.INSTALLED)))
        .append(scanned.state().is(Kind.UNKNOWN) ? "fail IsInstalled 0x80240FFF untold\n" : "");
  }

  private static String category(Category category) {
    return "set CategoryID bstr %s\nset Name bstr %s\n".formatted(category.id(), category.name());
  }

  @AfterEach
  void nothingLives() {
    AgentDll.assertNothingLives();
  }
}
