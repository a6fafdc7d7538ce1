package io.wua.catalog.fragment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.host.DottedVersion;
import io.wua.core.update.KbNumber;
import io.wua.core.update.RebootBehavior;
import io.wua.core.update.Severity;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ExtendedFragmentTest {
  private static final String SHA1 = "hlQslyYcRtWzeaQ+yJX5fq9Am6I=";
  private static final String SHA256 = "QmjzWV4zq8fre2YVitOhlYyuaps+4ILVJu0kxm263rw=";

  @Test
  void aBundleTellsArticlesAndSeverity() throws WuaException {
    ExtendedFragment bundle =
        parse(
            "<ExtendedProperties ProductName='Client.OS.RS2.AMD64' ReleaseVersion='10.0.26100.8655'"
                + " BrowseOnly='true' IsBeta='true' MsrcSeverity='Critical'><MoreInfoUrl>http://a"
                + "</MoreInfoUrl><SupportUrl>http://b</SupportUrl><SecurityBulletinID>MS17-010"
                + "</SecurityBulletinID><CveID>CVE-1</CveID><CveID>CVE-2</CveID><KBArticleID>5094126"
                + "</KBArticleID><KBArticleID>KB1</KBArticleID></ExtendedProperties>");
    assertEquals(List.of(KbNumber.parse("5094126"), KbNumber.parse("1")), bundle.kbs());
    assertEquals(Severity.CRITICAL, bundle.severity());
    assertEquals(List.of("MS17-010"), bundle.bulletins());
    assertEquals(List.of("CVE-1", "CVE-2"), bundle.cves());
    assertTrue(bundle.beta() && bundle.browseOnly());
    assertEquals(Optional.of("http://b"), bundle.supportUrl());
    assertEquals(Optional.of("http://a"), bundle.moreInfoUrl());
    assertEquals(Optional.of("Client.OS.RS2.AMD64"), bundle.productName());
    assertEquals(Optional.of(DottedVersion.parse("10.0.26100.8655")), bundle.releaseVersion());
    assertEquals(RebootBehavior.UNSTATED, bundle.rebootBehavior());
    assertEquals(List.of(), bundle.unread());
  }

  @Test
  void aLeafTellsFilesHandlerAndReboot() throws WuaException {
    ExtendedFragment leaf =
        parse(
            "<ExtendedProperties Handler='http://h/Cbs' MaxDownloadSize='12293231150'>"
                + "<InstallationBehavior RebootBehavior='NeverReboots'/><UninstallationBehavior/>"
                + "</ExtendedProperties><Files><File Digest='"
                + SHA1
                + "' DigestAlgorithm='SHA1' FileName='a.cab' Size='5071315940'"
                + " Modified='2022-08-23T21:36:39Z' PatchingType='SelfContained'>"
                + "<AdditionalDigest Algorithm='SHA256'>"
                + SHA256
                + "</AdditionalDigest></File><File PatchingTypePreferred='Metadata' Size='1'"
                + " FileName='b.cab' Digest='"
                + SHA1
                + "'/></Files><HandlerSpecificData type='cbs:Cbs'/>");
    assertEquals(
        List.of(
            new FragmentFile(
                "a.cab",
                5071315940L,
                Sha1.ofBase64(SHA1),
                Optional.of(Sha256.ofBase64(SHA256)),
                Optional.of(Instant.parse("2022-08-23T21:36:39Z")),
                Optional.of("SelfContained")),
            new FragmentFile(
                "b.cab",
                1,
                Sha1.ofBase64(SHA1),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Metadata"))),
        leaf.files());
    assertEquals(Optional.of("http://h/Cbs"), leaf.handlerUri());
    assertEquals(Optional.of("cbs:Cbs"), leaf.handlerType());
    assertEquals(OptionalLong.of(12293231150L), leaf.maxDownloadSizeBytes());
    assertEquals(RebootBehavior.NEVER_REBOOTS, leaf.rebootBehavior());
    assertTrue(leaf.uninstallable());
    assertEquals(Severity.UNSPECIFIED, leaf.severity());
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsKept() throws WuaException {
    ExtendedFragment odd =
        parse(
            "<ExtendedProperties MsrcSeverity='Terrible' MaxDownloadSize='much'"
                + " ReleaseVersion='v1'><InstallationBehavior RebootBehavior='Perhaps'/>"
                + "<KBArticleID>none</KBArticleID><KBArticleID>7</KBArticleID></ExtendedProperties>"
                + "<Files><File FileName='bad.cab' Size='1' Digest='xx'/><File FileName='good.cab'"
                + " Size='1' Modified='once' Digest='"
                + SHA1
                + "'><AdditionalDigest Algorithm='SHA256'>yy</AdditionalDigest></File></Files>");
    assertEquals(List.of(KbNumber.parse("7")), odd.kbs());
    assertEquals("good.cab", odd.files().get(0).name());
    assertEquals(1, odd.files().size());
    assertEquals(
        List.of(
            "AdditionalDigest",
            "File bad.cab",
            "KBArticleID",
            "MaxDownloadSize",
            "Modified",
            "MsrcSeverity",
            "RebootBehavior",
            "ReleaseVersion"),
        odd.unread().stream().sorted().toList());
  }

  @Test
  void aWholeDocumentGivesTheSame() throws WuaException {
    ExtendedFragment fragment =
        parse(
            "<upd:Update><upd:Properties MsrcSeverity='Low'><upd:KBArticleID>9</upd:KBArticleID>"
                + "</upd:Properties></upd:Update>");
    assertEquals(Severity.LOW, fragment.severity());
    assertEquals(List.of(KbNumber.parse("9")), fragment.kbs());
    assertFalse(fragment.uninstallable());
  }

  @Test
  void aFragmentWithoutPropertiesIsDamaged() {
    WuaException e = assertThrows(WuaException.class, () -> parse("<Files/>"));
    assertEquals(FailureReason.MALFORMED, e.reason());
  }

  private static ExtendedFragment parse(String document) throws WuaException {
    return ExtendedFragment.parse(
        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "x\\7");
  }
}
