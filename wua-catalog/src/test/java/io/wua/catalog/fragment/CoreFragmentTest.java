package io.wua.catalog.fragment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.rule.cbs.CbsAssembly;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.host.DottedVersion;
import io.wua.core.update.UpdateId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoreFragmentTest {
  private static final String ONE = "11111111-1111-4111-8111-111111111111";
  private static final String TWO = "22222222-2222-4222-8222-222222222222";
  private static final String THREE = "33333333-3333-4333-8333-333333333333";
  private static final String HEAD =
      "<UpdateIdentity UpdateID='"
          + ONE
          + "' RevisionNumber='100'/><Properties UpdateType='Software'";

  @Test
  void identityAndFlags() throws WuaException {
    CoreFragment plain = parse(HEAD + "/>");
    assertEquals(new UpdateId(UUID.fromString(ONE), 100), plain.identity());
    assertEquals(UpdateKind.SOFTWARE, plain.kind());
    assertFalse(plain.explicitlyDeployable() || plain.autoSelectOnWebSites() || plain.osUpgrade());
    assertEquals(Optional.empty(), plain.rules());
    CoreFragment top =
        parse(HEAD + " ExplicitlyDeployable='true' AutoSelectOnWebSites='1' OSUpgrade='true'/>");
    assertTrue(top.explicitlyDeployable() && top.autoSelectOnWebSites() && top.osUpgrade());
  }

  @Test
  void guidsAreReadWhateverTheirCase() throws WuaException {
    String upper = "ABCDEF00-1111-4111-8111-111111111111";
    assertEquals(
        UUID.fromString(upper), parse((HEAD + "/>").replace(ONE, upper)).identity().guid());
  }

  @Test
  void relationsInAnyOrder() throws WuaException {
    CoreFragment fragment =
        parse(
            HEAD
                + "/><Relationships><BundledUpdates><UpdateIdentity RevisionNumber='7' UpdateID='"
                + TWO
                + "'/><AtLeastOne><UpdateIdentity UpdateID='"
                + THREE
                + "' RevisionNumber='8'/></AtLeastOne></BundledUpdates><Prerequisites>"
                + "<UpdateIdentity UpdateID='"
                + TWO
                + "'/><AtLeastOne IsCategory='true'><UpdateIdentity UpdateID='"
                + TWO
                + "'/><UpdateIdentity UpdateID='"
                + THREE
                + "'/></AtLeastOne></Prerequisites><SupersededUpdates><UpdateIdentity UpdateID='"
                + THREE
                + "'/></SupersededUpdates></Relationships>");
    UUID two = UUID.fromString(TWO);
    UUID three = UUID.fromString(THREE);
    assertEquals(List.of(three), fragment.superseded());
    assertEquals(
        List.of(
            new PrerequisiteClause(List.of(two), false),
            new PrerequisiteClause(List.of(two, three), true)),
        fragment.prerequisites());
    assertEquals(
        List.of(
            new BundleClause(List.of(new UpdateId(two, 7)), true),
            new BundleClause(List.of(new UpdateId(three, 8)), false)),
        fragment.bundled());
  }

  @Test
  void theComponentPackageOfTheRules() throws WuaException {
    CbsAssembly assembly =
        parse(
                HEAD
                    + "/><ApplicabilityRules><IsInstalled><CbsPackageInstalled/></IsInstalled>"
                    + "<Metadata><CbsPackageApplicabilityMetadata><assembly"
                    + " xmlns='urn:schemas-microsoft-com:asm.v3'><assemblyIdentity"
                    + " name='Package_for_X' version='10.0.1.7' language='neutral'"
                    + " processorArchitecture='amd64' publicKeyToken='31bf'/><package"
                    + " identifier='KB5017029'><parent disposition='detect'><assemblyIdentity"
                    + " name='P' version='1.0'/></parent><installerAssembly"
                    + " name='Microsoft-Windows-ServicingStack' version='10.0.19041.1'/></package>"
                    + "</assembly></CbsPackageApplicabilityMetadata></Metadata>"
                    + "</ApplicabilityRules>")
            .cbs()
            .orElseThrow();
    assertEquals("Package_for_X~31bf~amd64~~10.0.1.7", assembly.identity().toString());
    assertEquals(Optional.of("KB5017029"), assembly.kb());
    assertEquals(Optional.of(DottedVersion.parse("10.0.19041.1")), assembly.servicingStack());
    assertEquals("P", assembly.parents().get(0).products().get(0).name());
  }

  @Test
  void aWholeDocumentGivesTheSame() throws WuaException {
    CoreFragment fragment =
        parse("<u:Update xmlns:u='http://x/Update'>" + HEAD + " IsPublic='true'/></u:Update>");
    assertEquals(100, fragment.identity().revision());
  }

  @Test
  void whatIsMissingOrUnreadableIsDamage() {
    assertDamaged(
        "<Properties UpdateType='Software'/>", "it has no UpdateIdentity with a revision");
    assertDamaged(HEAD.replace("100", "x") + "/>", "RevisionNumber is not a number: 'x'");
    assertDamaged(HEAD.replace(ONE, "one") + "/>", "UpdateID is not a GUID: 'one'");
    assertDamaged(HEAD.replace(ONE, ONE + "_5") + "/>", "UpdateID is not a GUID");
    assertDamaged("<UpdateIdentity UpdateID='" + ONE + "' RevisionNumber='1'/>", "no Properties");
    assertDamaged(HEAD.replace("UpdateType", "Type") + "/>", "no UpdateType");
    assertDamaged(
        HEAD + "/><Relationships><Prerequisites><Never/></Prerequisites></Relationships>",
        "a clause that is not known: Never");
    WuaException strange =
        assertThrows(WuaException.class, () -> parse(HEAD.replace("Software", "Firmware") + "/>"));
    assertEquals(FailureReason.UNSUPPORTED, strange.reason());
  }

  private static void assertDamaged(String document, String message) {
    WuaException e = assertThrows(WuaException.class, () -> parse(document));
    assertEquals(FailureReason.MALFORMED, e.reason());
    assertTrue(e.getMessage().startsWith("c\\7 is damaged: "), e.getMessage());
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  private static CoreFragment parse(String document) throws WuaException {
    return CoreFragment.parse(
        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "c\\7");
  }
}
