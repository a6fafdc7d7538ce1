package io.wua.http.wire.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.wua.http.wire.JsonText;
import io.wua.testkit.Seeded;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a report leaves out because the server has it. */
class ChangedSectionsTest {
  private static Map<String, JsonNode> sections(String json) throws Exception {
    Map<String, JsonNode> sections = new TreeMap<>();
    JsonText.object(json).properties().forEach(e -> sections.put(e.getKey(), e.getValue()));
    return sections;
  }

  private static Set<String> sent(Map<String, String> known, String json) throws Exception {
    return ChangedSections.since(known, sections(json)).sections().keySet();
  }

  @Test
  void everythingIsNewToAServerThatKnowsNothing() throws Exception {
    ChangedSections all = ChangedSections.all(sections("{'a':1,'b':[]}"));
    assertEquals(Set.of("a", "b"), all.sections().keySet());
    assertTrue(all.hashes().get("a").matches("[0-9a-f]{40}"), all.hashes()::toString);
  }

  @Test
  void whatTheServerKnowsIsLeftOut() throws Exception {
    Map<String, String> known = ChangedSections.all(sections("{'a':1,'b':[1],'c':0}")).hashes();
    assertEquals(Set.of(), sent(known, "{'a':1,'b':[1]}"));
    assertEquals(Set.of("b"), sent(known, "{'a':1,'b':[2]}"));
    assertEquals(Set.of("d"), sent(known, "{'a':1,'d':1}"));
  }

  @Test
  void theOrderOfKeysIsNoChange() throws Exception {
    Map<String, String> known = ChangedSections.all(sections("{'a':{'x':1,'y':2}}")).hashes();
    assertEquals(Set.of(), sent(known, "{'a':{'y':2,'x':1}}"));
  }

  @Test
  void theRowsOfTheHostGoWithTheCatalogRowsAndNotTheOtherWayRound() throws Exception {
    String before = "{'waptwua_updates':[1],'waptwua_updates_localstatus':[1],'host_info':{}}";
    Map<String, String> known = ChangedSections.all(sections(before)).hashes();
    assertEquals(
        Set.of("waptwua_updates", "waptwua_updates_localstatus"),
        sent(known, before.replace("updates':[1]", "updates':[2]")));
    assertEquals(
        Set.of("waptwua_updates_localstatus"),
        sent(known, before.replace("localstatus':[1]", "localstatus':[2]")));
  }

  /** Whatever happened before, after a report the server has what the host has. */
  @Test
  void aServerThatAppliesEveryReportKnowsTheHost() {
    Seeded.runs(
        300,
        random -> {
          Map<String, JsonNode> server = new HashMap<>();
          Map<String, String> known = new HashMap<>();
          for (int report = 0; report < 5; report++) {
            StringBuilder json = new StringBuilder("{'z':0");
            for (String key :
                new String[] {"a", "waptwua_updates", "waptwua_updates_localstatus"}) {
              json.append(",'").append(key).append("':[").append(random.nextInt(3)).append("]");
            }
            Map<String, JsonNode> host = sections(json.append("}").toString());
            ChangedSections changed = ChangedSections.since(known, host);
            if (random.nextInt(4) != 0) {
              server.putAll(changed.sections());
              known.putAll(changed.hashes());
              assertEquals(host, server);
            }
            if (random.nextInt(6) == 0) {
              known.remove("a");
              server.remove("a");
            }
          }
        });
  }
}
