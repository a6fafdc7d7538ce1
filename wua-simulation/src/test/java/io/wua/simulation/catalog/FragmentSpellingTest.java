package io.wua.simulation.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.entry.PlacedEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exact text of each document for one small catalog. */
class FragmentSpellingTest {
  private static final String X64 = "59653007-e2e9-4f71-8525-2ff588527978";
  private static final String WINDOWS_11 = "72e7624a-5b00-45d2-b92f-e561c0a6a160";
  private static final String WINDOWS_10 = "b3c75dc1-155f-4be4-b015-3f1a91758e52";
  private static final String SECURITY = "0fa1201d-4330-4fa8-8ae9-b877473b6441";

  @TempDir Path folder;

  @BeforeEach
  void write() throws WuaException {
    CatalogWriter.writeExcerpt(SmallCatalog.create(), folder);
  }

  @Test
  void coreOfBundleWrapsEveryPrerequisiteAndNamesChildrenByRevision() throws IOException {
    assertEquals(
        "<UpdateIdentity UpdateID=\"11111111-1111-4111-8111-111111111111\" RevisionNumber=\"200\" />"
            + "<Properties UpdateType=\"Software\" ExplicitlyDeployable=\"true\""
            + " AutoSelectOnWebSites=\"true\" /><Relationships><SupersededUpdates><UpdateIdentity"
            + " UpdateID=\"33333333-3333-4333-8333-333333333333\" /></SupersededUpdates>"
            + "<Prerequisites><AtLeastOne IsCategory=\"true\"><UpdateIdentity UpdateID=\""
            + WINDOWS_11
            + "\" /></AtLeastOne><AtLeastOne><UpdateIdentity UpdateID=\""
            + X64
            + "\" /></AtLeastOne></Prerequisites><BundledUpdates><AtLeastOne><UpdateIdentity"
            + " RevisionNumber=\"201\" UpdateID=\"22222222-2222-4222-8222-222222222222\" />"
            + "</AtLeastOne></BundledUpdates></Relationships>",
        text("c", SmallCatalog.BUNDLE));
  }

  @Test
  void coreOfLeafHasBarePrerequisitesAndAllRules() throws IOException {
    assertEquals(
        "<UpdateIdentity UpdateID=\"22222222-2222-4222-8222-222222222222\" RevisionNumber=\"201\" />"
            + "<Properties UpdateType=\"Software\" /><Relationships><Prerequisites><UpdateIdentity"
            + " UpdateID=\""
            + X64
            + "\" /><AtLeastOne><UpdateIdentity UpdateID=\""
            + WINDOWS_11
            + "\" /><UpdateIdentity UpdateID=\""
            + WINDOWS_10
            + "\" /></AtLeastOne></Prerequisites></Relationships><ApplicabilityRules><IsInstalled>"
            + "<b.RegKeyExists Key=\"HKEY_LOCAL_MACHINE\" Subkey=\"SOFTWARE\\A\" /></IsInstalled>"
            + "<IsSuperseded><b.RegKeyExists Key=\"HKEY_LOCAL_MACHINE\" Subkey=\"SOFTWARE\\B\" />"
            + "</IsSuperseded><IsInstallable><True /></IsInstallable><Metadata>"
            + "<CbsPackageApplicabilityMetadata /></Metadata></ApplicabilityRules>",
        text("c", SmallCatalog.LEAF));
  }

  @Test
  void coreOfDetectoidSpellsItsIdentityInCapitals() throws IOException {
    assertEquals(
        "<UpdateIdentity UpdateID=\"59653007-E2E9-4F71-8525-2FF588527978\" RevisionNumber=\"100\" />"
            + "<Properties UpdateType=\"Detectoid\" /><ApplicabilityRules><IsInstalled>"
            + "<b.Processor Architecture=\"9\" /></IsInstalled></ApplicabilityRules>",
        text("c", UUID.fromString(X64)));
  }

  @Test
  void extendedOfBundleHasSeverityAndNumber() throws IOException {
    assertEquals(
        "<ExtendedProperties DefaultPropertiesLanguage=\"en\" BrowseOnly=\"false\""
            + " MsrcSeverity=\"Critical\"><MoreInfoUrl>https://support.microsoft.com/help/5190000"
            + "</MoreInfoUrl><SupportUrl>https://support.microsoft.com/help/5190000</SupportUrl>"
            + "<Language>all</Language><KBArticleID>5190000</KBArticleID></ExtendedProperties>",
        text("x", SmallCatalog.BUNDLE));
  }

  @Test
  void extendedOfLeafHasFilesAndTheSumOfTheirSizes() throws IOException {
    assertEquals(
        "<ExtendedProperties DefaultPropertiesLanguage=\"en\""
            + " Handler=\"http://schemas.microsoft.com/msus/2002/12/UpdateHandlers/Cbs\""
            + " MaxDownloadSize=\"5000000000\" MinDownloadSize=\"0\"><InstallationBehavior"
            + " RebootBehavior=\"CanRequestReboot\" /><UninstallationBehavior"
            + " RebootBehavior=\"CanRequestReboot\" /><Language>all</Language></ExtendedProperties>"
            + "<Files><File Digest=\"ABEiM0RVZneImaq7zN3u/wARIjM=\" DigestAlgorithm=\"SHA1\""
            + " FileName=\"a.cab\" Size=\"5000000000\" Modified=\"2026-07-14T09:35:59Z\""
            + " PatchingType=\"SelfContained\" /></Files><HandlerSpecificData type=\"cbs:Cbs\">"
            + "<CbsData PackageIdentity=\"\" /></HandlerSpecificData>",
        text("x", SmallCatalog.LEAF));
  }

  @Test
  void localizedTextIsEscapedAndInUtf8() throws IOException {
    assertEquals(
        "<LocalizedProperties><Language>en</Language><Title>Tom &amp; Jerry &lt;x64&gt;"
            + " (KB5190000)</Title><Description>A \"description\".</Description><MoreInfoUrl>"
            + "https://example.org/5190000</MoreInfoUrl><SupportUrl>https://example.org/5190000"
            + "</SupportUrl></LocalizedProperties>",
        text("l/en", SmallCatalog.BUNDLE));
    assertEquals(
        "<LocalizedProperties><Language>pt-br</Language><Title>Título</Title>"
            + "</LocalizedProperties>",
        text("l/pt-br", SmallCatalog.BUNDLE));
  }

  @Test
  void indexListsGraphCategoriesDigestsAndLocations() throws IOException {
    String index = Files.readString(folder.resolve("package.xml"));
    long bundle = address(SmallCatalog.BUNDLE);
    long leaf = address(SmallCatalog.LEAF);

    assertContains(
        index,
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><OfflineSyncPackage"
            + " MinimumClientVersion=\"5.8.0.2678\""
            + " PackageId=\"44444444-4444-4444-8444-444444444444\" PackageVersion=\"1.1\""
            + " ProtocolVersion=\"1.0\" CreationDate=\"2026-07-14T09:35:59Z\""
            + " SourceId=\"802cb907-a558-4033-9844-bbf65cd3481e\""
            + " xmlns=\"http://schemas.microsoft.com/msus/2004/02/OfflineSync\"><Updates>");
    assertContains(
        index,
        "<Update CreationDate=\"2026-07-14T09:35:59Z\" DefaultLanguage=\"en\""
            + " UpdateId=\"11111111-1111-4111-8111-111111111111\" RevisionNumber=\"200\""
            + " RevisionId=\""
            + bundle
            + "\" IsBundle=\"true\"><Prerequisites><UpdateId Id=\""
            + WINDOWS_11
            + "\" /><UpdateId Id=\""
            + X64
            + "\" /></Prerequisites><Categories><Category Type=\"UpdateClassification\" Id=\""
            + SECURITY
            + "\" />");
    assertContains(
        index,
        " RevisionId=\""
            + leaf
            + "\" IsLeaf=\"true\" DeploymentAction=\"Bundle\"><PayloadFiles><File"
            + " Id=\"ABEiM0RVZneImaq7zN3u/wARIjM=\" /></PayloadFiles><Prerequisites><UpdateId Id=\""
            + X64
            + "\" /><Or><UpdateId Id=\""
            + WINDOWS_11
            + "\" /><UpdateId Id=\""
            + WINDOWS_10
            + "\" /></Or></Prerequisites><BundledBy><Revision Id=\""
            + bundle
            + "\" /></BundledBy></Update>");
    assertContains(index, "\" DeploymentAction=\"Evaluate\" IsSoftware=\"false\" />");
    assertContains(
        index,
        "</Updates><FileLocations><FileLocation Id=\"ABEiM0RVZneImaq7zN3u/wARIjM=\""
            + " Url=\"http://download.windowsupdate.com/a_00112233.cab\" /></FileLocations>"
            + "</OfflineSyncPackage>");
  }

  private static void assertContains(String text, String part) {
    assertEquals(true, text.contains(part), () -> part + "\nis not in\n" + text);
  }

  private String text(String kind, UUID update) throws IOException {
    return Files.readString(folder.resolve(kind).resolve(Long.toString(address(update))));
  }

  private static long address(UUID update) {
    return SmallCatalog.create()
        .entries()
        .filter(placed -> placed.entry().id().guid().equals(update))
        .mapToLong(PlacedEntry::revisionId)
        .findFirst()
        .orElseThrow();
  }
}
