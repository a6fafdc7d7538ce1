package io.wua.catalog.fragment;

import io.wua.catalog.fragment.xml.FragmentXml;
import io.wua.core.failure.WuaException;
import io.wua.core.host.DottedVersion;
import io.wua.core.update.KbNumber;
import io.wua.core.update.RebootBehavior;
import io.wua.core.update.Severity;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An extended fragment: what an update is about and which files it has (<a
 * href="https://learn.microsoft.com/openspecs/windows_protocols/ms-wusp/">MS-WUSP</a>, extended
 * metadata fragment). On bundles KB numbers and severity, on leaves files, handler and reboot.
 *
 * @param kbs its KB numbers; may be none or several
 * @param severity its severity, UNSPECIFIED where none is given
 * @param bulletins its security bulletins
 * @param cves the vulnerabilities that it mends; rarely given
 * @param beta whether it is a beta
 * @param browseOnly whether it is a preview
 * @param rebootBehavior whether installing asks for a reboot
 * @param handlerUri what installs it, the URI of the attribute {@code Handler}
 * @param handlerType the type of the installer's data, {@code cbs:Cbs} for instance
 * @param productName the product of a release, {@code Client.OS.RS2.AMD64} for instance
 * @param releaseVersion the release of that product
 * @param maxDownloadSizeBytes the sum of the sizes of its files; a host may need less
 * @param uninstallable whether it can be removed
 * @param supportUrl where help is
 * @param moreInfoUrl where more is told
 * @param files its files
 * @param unread what could not be read; the fragment is not lost for it
 */
public record ExtendedFragment(
    List<KbNumber> kbs,
    Severity severity,
    List<String> bulletins,
    List<String> cves,
    boolean beta,
    boolean browseOnly,
    RebootBehavior rebootBehavior,
    Optional<String> handlerUri,
    Optional<String> handlerType,
    Optional<String> productName,
    Optional<DottedVersion> releaseVersion,
    OptionalLong maxDownloadSizeBytes,
    boolean uninstallable,
    Optional<String> supportUrl,
    Optional<String> moreInfoUrl,
    List<FragmentFile> files,
    List<String> unread) {
  /** Copies the lists and refuses nulls. */
  public ExtendedFragment {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(rebootBehavior, "rebootBehavior");
    Objects.requireNonNull(handlerUri, "handlerUri");
    Objects.requireNonNull(handlerType, "handlerType");
    Objects.requireNonNull(productName, "productName");
    Objects.requireNonNull(releaseVersion, "releaseVersion");
    Objects.requireNonNull(maxDownloadSizeBytes, "maxDownloadSizeBytes");
    Objects.requireNonNull(supportUrl, "supportUrl");
    Objects.requireNonNull(moreInfoUrl, "moreInfoUrl");
    kbs = List.copyOf(kbs);
    bulletins = List.copyOf(bulletins);
    cves = List.copyOf(cves);
    files = List.copyOf(files);
    unread = List.copyOf(unread);
  }

  /**
   * Reads an extended fragment, or a whole update document of which it takes the same.
   *
   * @param in the bytes; stays open
   * @param name what people call it, for messages
   * @throws WuaException MALFORMED where it has no properties, and as {@link FragmentXml#read}
   */
  public static ExtendedFragment parse(InputStream in, String name) throws WuaException {
    return ExtendedReader.read(FragmentElements.root(FragmentXml.read(in, name)), name);
  }
}
