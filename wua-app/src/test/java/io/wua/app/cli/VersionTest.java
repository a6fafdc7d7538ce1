package io.wua.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void isTheSameWithAndWithoutTheCommandLineParser() {
    Ran direct = Ran.wua("--version");
    assertEquals(0, direct.code());
    assertTrue(direct.out().startsWith("wua "), direct.out());
    assertEquals(direct.out().strip(), Ran.wua("scan", "--version").out().strip());
  }
}
