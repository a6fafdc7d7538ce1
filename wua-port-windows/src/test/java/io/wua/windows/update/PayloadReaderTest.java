package io.wua.windows.update;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.update.Payload;
import io.wua.core.update.Update;
import io.wua.windows.scripted.FakeAutomation;
import io.wua.windows.scripted.FakeObject;
import io.wua.windows.scripted.FakeUpdates;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PayloadReaderTest {
  private static final String GUID = "11111111-0000-4000-8000-00000000000";
  private static final String BASE = "http://download.windowsupdate.com/c/";
  private static final String DIGEST = "0123456789abcdef0123456789abcdef0123456";

  private static FakeObject update(int number, String... urls) {
    return FakeUpdates.software(GUID + number, 1)
        .with(
            "DownloadContents",
            FakeObject.list(
                List.of(urls).stream().map(url -> FakeUpdates.file(url, false)).toList()));
  }

  private static Update read(FakeObject update) throws Exception {
    try (FakeAutomation automation = new FakeAutomation(Map.of(), new FakeAutomation.Counts())) {
      return UpdateReader.read(automation.hold(update)).scanned().update();
    }
  }

  private static List<String> names(Update update) {
    return update.payloads().stream().map(Payload::name).toList();
  }

  @Test
  void aFileIsKnownByTheDigestInItsName() throws Exception {
    String url = BASE + "KB1_" + DIGEST.toUpperCase(Locale.ROOT) + "a.CAB?x=1";
    Payload file = read(update(1, url)).payloads().get(0);
    assertEquals(DIGEST + "a", file.sha1().hex());
    assertEquals(Optional.of(URI.create(url)), file.url());
    assertEquals(OptionalLong.empty(), file.sizeBytes());
  }

  @Test
  void filesWithoutDigestOrUrlAreNoPayloads() throws Exception {
    Update update = read(update(1, BASE + "setup.exe", "", BASE + "x_0123.cab"));
    assertEquals(List.of(), update.payloads());
    assertEquals(List.of(), update.unread());
  }

  @Test
  void differencesToOlderFilesAreLeftOut() throws Exception {
    FakeObject update = update(1);
    update.with(
        "DownloadContents",
        FakeObject.list(
            FakeUpdates.file(BASE + "a_" + DIGEST + "1.psf", true),
            FakeUpdates.file(BASE + "a_" + DIGEST + "2.cab", false)));
    assertEquals(List.of("a_" + DIGEST + "2.cab"), names(read(update)));
  }

  @Test
  void bundlesAreReadToTheirLeavesAndEachFileOnce() throws Exception {
    FakeObject leaf = update(3, BASE + "a_" + DIGEST + "1.cab", BASE + "b_" + DIGEST + "2.cab");
    FakeObject inner = update(2).with("BundledUpdates", FakeObject.list(leaf, leaf));
    FakeObject outer =
        update(1, BASE + "c_" + DIGEST + "3.cab").with("BundledUpdates", FakeObject.list(inner));
    assertEquals(
        List.of("c_" + DIGEST + "3.cab", "a_" + DIGEST + "1.cab", "b_" + DIGEST + "2.cab"),
        names(read(outer)));
  }

  @Test
  void aBundleOfItselfEnds() throws Exception {
    FakeObject update = update(1);
    update.with("BundledUpdates", FakeObject.list(update));
    assertEquals(List.of("BundledUpdates"), read(update).unread());
  }

  @Test
  void whatALeafDoesNotTellIsNoted() throws Exception {
    FakeObject leaf = update(2).failing("DownloadContents", 0x80240FFF);
    FakeObject outer = update(1).with("BundledUpdates", FakeObject.list(leaf));
    assertEquals(List.of("BundledUpdates.DownloadContents"), read(outer).unread());
    assertEquals(List.of("DownloadContents"), read(update(1, "http://[half")).unread());
  }
}
