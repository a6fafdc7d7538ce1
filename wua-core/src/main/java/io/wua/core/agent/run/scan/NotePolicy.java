package io.wua.core.agent.run.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wua.core.agent.AgentEvent;
import io.wua.core.agent.AgentListener;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.agent.run.KeptMemory;
import io.wua.core.decide.Rules;
import io.wua.core.failure.WuaException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Notes in the history which sources of rules changed since the last run, a line each. */
public final class NotePolicy {
  private final AgentListener listener;

  /** Tells that listener too. */
  public NotePolicy(AgentListener listener) {
    this.listener = listener;
  }

  /**
   * Notes what is different from the last time.
   *
   * @throws WuaException where it cannot be saved
   */
  public void note(KeptMemory memory, List<Rules> rules, Instant now) throws WuaException {
    Map<String, String> before = memory.current().host().policy();
    Map<String, String> after = digests(rules);
    List<String> lines = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      if (!before.containsKey(name)) {
        lines.add("new rules: " + name);
      } else if (!after.containsKey(name)) {
        lines.add("rules gone: " + name);
      } else if (!before.get(name).equals(after.get(name))) {
        lines.add("rules changed: " + name);
      }
    }
    memory.change(
        m -> {
          AgentMemory noted = m.host(host -> host.ruledBy(after));
          for (String line : lines) {
            noted = noted.and(HistoryLine.of(now, HistoryLine.Kind.POLICY, line));
          }
          return noted;
        });
    lines.forEach(line -> listener.happened(new AgentEvent.PolicyChanged(line)));
  }

  private static Map<String, String> digests(List<Rules> rules) {
    Map<String, String> texts = new TreeMap<>();
    for (Rules each : rules) {
      texts.merge(each.origin().name(), each.toString(), (one, two) -> one + two);
    }
    texts.replaceAll((name, text) -> digest(text));
    return texts;
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
