package io.wua.windows.dll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.windows.automation.Automation;
import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.AutomationObject;
import io.wua.windows.automation.Value;
import io.wua.windows.automation.jna.JnaAutomation;
import java.math.BigDecimal;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;

/** Our own IDispatch calls: types both ways, failures, references. */
@EnabledOnOs(OS.WINDOWS)
class AutomationIT {
  private static final int BAD_INDEX = 0x80240007;

  private Automation automation;

  @BeforeEach
  void open() throws Exception {
    AgentDll.loadExample();
    automation = JnaAutomation.open();
  }

  @AfterEach
  void close() {
    automation.close();
    AgentDll.assertNothingLives();
  }

  private static AutomationObject object(Value value) {
    return assertInstanceOf(Value.Ref.class, value).object();
  }

  private AutomationObject searcher() throws Exception {
    return object(automation.create("Microsoft.Update.Session").call("CreateUpdateSearcher"));
  }

  private AutomationObject updates() throws Exception {
    Value result = searcher().call("Search", new Value.Text("DeploymentAction=*"));
    return object(object(result).get("Updates"));
  }

  private static int code(Executable use) {
    return assertThrows(AutomationException.class, use).code();
  }

  @Test
  void writesAndReadsEachTypeOfArgument() throws Exception {
    AutomationObject searcher = searcher();
    searcher.put("Online", new Value.Flag(false));
    assertEquals(new Value.Flag(false), searcher.get("Online"));
    searcher.put("Online", new Value.Flag(true));
    assertEquals(new Value.Flag(true), searcher.get("Online"));
    searcher.put("ServerSelection", new Value.Int(2));
    assertEquals(new Value.Int(2), searcher.get("ServerSelection"));
    String text = "a\u0000b \u00e9\u4e2d\ud83d\ude00";
    searcher.put("ServiceID", new Value.Text(text));
    assertEquals(new Value.Text(text), searcher.get("ServiceID"));
    assertEquals(
        new Value.Text("a[']b[[]c[]]"), searcher.call("EscapeString", new Value.Text("a'b[c]")));
    AutomationObject session = automation.create("Microsoft.Update.Session");
    AutomationObject proxy = automation.create("Microsoft.Update.WebProxy");
    session.put("WebProxy", new Value.Ref(proxy));
    assertInstanceOf(Value.Ref.class, session.get("WebProxy"));
  }

  @Test
  void argumentsKeepTheirOrder() throws Exception {
    AutomationObject manager = automation.create("Microsoft.Update.ServiceManager");
    AutomationObject service =
        object(
            manager.call(
                "AddScanPackageService",
                new Value.Text("first"),
                new Value.Text("second"),
                new Value.Int(0)));
    assertEquals(new Value.Text("first"), service.get("Name"));
    assertEquals(new Value.Text("second"), service.get("ServiceUrl"));
  }

  @Test
  void readsDecimalsAndAbsentValues() throws Exception {
    AutomationObject updates = updates();
    AutomationObject bundle = object(updates.call("Item", new Value.Int(0)));
    AutomationObject part =
        object(object(bundle.get("BundledUpdates")).call("Item", new Value.Int(0)));
    assertEquals(
        new Value.Decimal(new BigDecimal("79228162514264337593543950335")),
        part.get("MaxDownloadSize"));
    AutomationObject driver = object(updates.call("Item", new Value.Int(1)));
    assertEquals(new Value.Decimal(new BigDecimal("-12.50")), driver.get("MaxDownloadSize"));
    assertEquals(new Value.Absent(), driver.get("InstallationBehavior"));
    assertEquals(new Value.Absent(), driver.get("Deadline"));
    AutomationObject odd = object(updates.call("Item", new Value.Int(2)));
    assertEquals(new Value.Absent(), odd.get("Deadline"));
    assertEquals(new Value.Text(""), odd.get("Title"));
    assertEquals(new Value.Flag(true), odd.get("IsBeta"));
  }

  @Test
  void numbersOfOneKindMeanSomethingElseOnAnother() throws Exception {
    AutomationObject updates = updates();
    AutomationObject software = object(updates.call("Item", new Value.Int(0)));
    AutomationObject driver = object(updates.call("Item", new Value.Int(1)));
    software.knownAs("same");
    driver.knownAs("same");
    assertEquals(new Value.Flag(false), software.get("RebootRequired"));
    assertEquals(new Value.Text("Net"), driver.get("RebootRequired"), "the driver's class");
    driver.knownAs("its own");
    assertEquals(new Value.Flag(true), driver.get("RebootRequired"));
  }

  @Test
  void failuresSayWhatTheObjectSaid() throws Exception {
    AutomationObject updates = updates();
    AutomationObject odd = object(updates.call("Item", new Value.Int(2)));
    AutomationException failure =
        assertThrows(AutomationException.class, () -> odd.get("IsDownloaded"));
    assertEquals(0x80240FFF, failure.code());
    assertEquals("this update does not tell", failure.description());
    AutomationException absent = assertThrows(AutomationException.class, () -> odd.get("CveIDs"));
    assertTrue(absent.isMemberAbsent());
    assertEquals(BAD_INDEX, code(() -> updates.call("Item", new Value.Int(3))));
    assertEquals(0x800401F3, code(() -> automation.create("Microsoft.Update.Nonsense")));
    AutomationObject searcher = searcher();
    assertEquals(
        AutomationException.TYPE_MISMATCH,
        code(() -> searcher.put("ServerSelection", new Value.Text("x"))));
  }

  @Test
  void aJobWithoutCallbackIsRefusedAndOursIsTaken() throws Exception {
    AutomationObject searcher = searcher();
    assertEquals(
        AutomationException.TYPE_MISMATCH,
        code(
            () ->
                searcher.call(
                    "BeginSearch", new Value.Text(""), new Value.Absent(), new Value.Int(0))));
    AutomationObject job =
        object(
            searcher.call(
                "BeginSearch",
                new Value.Text(""),
                new Value.Ref(automation.callback()),
                new Value.Int(7)));
    assertInstanceOf(Value.Ref.class, searcher.call("EndSearch", new Value.Ref(job)));
    assertEquals(new Value.Int(7), job.get("AsyncState"));
    job.call("CleanUp");
  }

  @Test
  void objectsAreUsedNeitherAfterTheirReleaseNorByOtherThreads() throws Exception {
    AutomationObject searcher = searcher();
    FutureTask<Throwable> other =
        new FutureTask<>(
            () -> assertThrows(IllegalStateException.class, () -> searcher.get("Online")));
    Thread thread = new Thread(other);
    thread.start();
    assertTrue(String.valueOf(other.get().getMessage()).contains("thread"));
    searcher.close();
    searcher.close();
    assertThrows(IllegalStateException.class, () -> searcher.get("Online"));
  }
}
