package io.wua.testkit.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fleets live for months in seconds; what must never happen is checked at each installation. */
class FleetLifeTest {
  @Test
  void aFleetLivesAMonthAndNothingIsInstalledThatMustNotBe() throws Exception {
    Fleet fleet = new Fleet(1, 20, 30).live();
    assertTrue(fleet.hosts.stream().allMatch(host -> host.installs() > 0));
    assertTrue(fleet.hosts.stream().anyMatch(FleetHost::clockWasWrong));
    String journals = fleet.hosts.stream().map(FleetHost::journal).reduce("", String::concat);
    for (String word :
        new String[] {"reboots", "itself", "goes back", "clone", "fails", "wrong by PT-"}) {
      assertTrue(journals.contains(word), () -> "nothing of it happened: " + word);
    }
  }

  @Test
  void theSameSeedIsTheSameHistory() throws Exception {
    String digest = new Fleet(2, 10, 20).live().digest();
    assertEquals(digest, new Fleet(2, 10, 20).live().digest());
    assertNotEquals(digest, new Fleet(3, 10, 20).live().digest());
  }

  @Test
  @Tag("endurance")
  void aFleetOfTwoHundredLivesNinetyDays() throws Exception {
    assertTrue(new Fleet(4, 200, 90).live().hosts.size() == 200);
  }
}
