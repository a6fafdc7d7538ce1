package io.wua.windows.update;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.failure.ErrorCode;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.Supersedence;
import io.wua.core.update.UpdateId;
import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.AutomationObject;
import io.wua.windows.automation.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads the result of a search (<a
 * href="https://learn.microsoft.com/windows/win32/api/wuapi/nn-wuapi-isearchresult">ISearchResult</a>):
 * its updates and its warnings. An update that cannot be named is left out with a warning; where
 * that concerns all of them, the answer as a whole is unreadable.
 */
public final class SearchResultReader {
  private final Map<UpdateId, ScannedUpdate> updates = new LinkedHashMap<>();
  private final Map<UUID, Set<UUID>> edges = new HashMap<>();
  private final List<String> warnings = new ArrayList<>();

  private SearchResultReader() {}

  /**
   * Reads everything; afterwards nothing of the result is needed any more.
   *
   * @throws AutomationException where the list cannot be had, or the session ends
   * @throws WuaException with the reason UNREADABLE where not one update of several can be read
   */
  public static FoundUpdates read(AutomationObject result)
      throws AutomationException, WuaException {
    SearchResultReader reader = new SearchResultReader();
    reader.readWarnings(result);
    reader.readUpdates(result);
    return new FoundUpdates(
        List.copyOf(reader.updates.values()), new Supersedence(reader.edges), reader.warnings);
  }

  private void readWarnings(AutomationObject result) throws AutomationException {
    ObjectReader reader = new ObjectReader(result);
    warnings.addAll(reader.each("Warnings", "UpdateException", SearchResultReader::warning));
    if (!reader.unread().isEmpty()) {
      warnings.add("Windows Update warned of something that could not be read.");
    }
  }

  private static Optional<String> warning(AutomationObject warning) throws AutomationException {
    ObjectReader reader = new ObjectReader(warning);
    String message = reader.text("Message").strip();
    String code =
        reader.number("HResult").stream()
            .mapToObj(number -> " (" + ErrorCode.of(number) + ")")
            .findFirst()
            .orElse("");
    return Optional.of(
        "Windows Update warns: " + (message.isEmpty() ? "no text" : message) + code + ".");
  }

  private void readUpdates(AutomationObject result) throws AutomationException, WuaException {
    if (!(result.get("Updates") instanceof Value.Ref ref)) {
      throw new AutomationException(
          "Updates", AutomationException.TYPE_MISMATCH, "is not an object");
    }
    try (AutomationObject list = ref.object()) {
      AgentCollection collection = new AgentCollection(list);
      int size = collection.size();
      for (int i = 0; i < size; i++) {
        try {
          readUpdate(collection.item(i));
        } catch (AutomationException e) {
          leaveOut(i, e);
        }
      }
      if (updates.isEmpty() && size > 0) {
        throw new WuaException(
            FailureReason.UNREADABLE,
            "Windows Update found "
                + size
                + " updates and not one of them could be read: "
                + warnings
                + ". Its installation is damaged or its preview broken: repair Windows Update.");
      }
    }
  }

  private void readUpdate(Value item) throws AutomationException {
    if (!(item instanceof Value.Ref ref)) {
      throw new AutomationException("Item", AutomationException.TYPE_MISMATCH, "is not an object");
    }
    try (AutomationObject object = ref.object()) {
      FoundUpdate found = UpdateReader.read(object);
      UpdateId id = found.scanned().update().id();
      updates.putIfAbsent(id, found.scanned());
      if (!found.superseded().isEmpty()) {
        edges.computeIfAbsent(id.guid(), any -> new HashSet<>()).addAll(found.superseded());
      }
    }
  }

  private void leaveOut(int index, AutomationException e) throws AutomationException {
    if (e.endsSession()) {
      throw e;
    }
    warnings.add("Update " + index + " of the answer could not be read (" + e.getMessage() + ").");
  }
}
