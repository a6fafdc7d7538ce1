package io.wua.catalog.rule.release;

import io.wua.core.host.Architecture;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a product of the Unified Update Platform: {@code Client.OS.RS2.AMD64}, {@code
 * Server.OS.amd64}, {@code Microsoft.NetFX.amd64}.
 *
 * @param text as the rule writes it
 * @param family what kind of product it names
 * @param architecture the one that its last part names, if it names one
 */
public record ReleaseName(String text, Family family, Optional<Architecture> architecture) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(client\\.os(?:\\.rs[0-9]+)?)|(server\\.os(?:\\.rs[0-9]+)?)|(microsoft\\.netfx))"
              + "\\.[a-z0-9]+",
          Pattern.CASE_INSENSITIVE);

  /** The products that can be told apart. */
  public enum Family {
    /** Windows for workstations. */
    CLIENT_OS,
    /** Windows Server. */
    SERVER_OS,
    /** The .NET Framework. */
    NET_FRAMEWORK,
    /** Any other. */
    OTHER
  }

  /** Refuses nulls. */
  public ReleaseName {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(architecture, "architecture");
  }

  /** Reads a name, whatever its case. */
  public static ReleaseName parse(String text) {
    String name = text.strip();
    Optional<Architecture> architecture =
        Architecture.parse(name.substring(name.lastIndexOf('.') + 1));
    return new ReleaseName(name, family(name, architecture), architecture);
  }

  private static Family family(String name, Optional<Architecture> architecture) {
    Matcher form = FORM.matcher(name);
    if (architecture.isEmpty() || !form.matches()) {
      return Family.OTHER;
    }
    if (form.group(1) != null) {
      return Family.CLIENT_OS;
    }
    return form.group(2) != null ? Family.SERVER_OS : Family.NET_FRAMEWORK;
  }

  @Override
  public String toString() {
    return text;
  }
}
