package io.wua.core.install;

/**
 * How an update wants to be installed.
 *
 * @param exclusive it must be installed alone ({@code InstallationImpact} 2)
 * @param needsUserInput its installer may ask a person, and would wait for ever in a service
 * @param licenseAcceptable its licence is accepted or can be
 */
public record InstallTraits(boolean exclusive, boolean needsUserInput, boolean licenseAcceptable) {
  private static final InstallTraits PLAIN = new InstallTraits(false, false, true);

  /** An update without special wishes. */
  public static InstallTraits plain() {
    return PLAIN;
  }
}
