package io.wua.simulation.catalog.delivery;

import io.wua.simulation.catalog.xml.Markup;
import java.util.Objects;

/**
 * Who installs a leaf on the host ({@code Handler} and {@code HandlerSpecificData}).
 *
 * @param uri the handler's name
 * @param type the type of the handler's data
 * @param data the handler's data as raw text
 */
public record Handler(String uri, String type, String data) {
  private static final String COMMON = "http://schemas.microsoft.com/msus/2002/12/UpdateHandlers/";

  /** Refuses nulls. */
  public Handler {
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(data, "data");
  }

  /** Component based servicing. */
  public static Handler cbs() {
    return new Handler(COMMON + "Cbs", "cbs:Cbs", "<CbsData PackageIdentity=\"\" />");
  }

  /** The unified update platform. */
  public static Handler osInstaller() {
    return new Handler(
        "http://schemas.microsoft.com/msus/2016/01/UpdateHandlers/OSInstaller",
        "OSInstallerMetadata",
        "<OSInstallData InitialModule=\"UpdateAgent.dll\" />");
  }

  /** A program that is run; it says 0 for success and 3010 for success after a reboot. */
  public static Handler commandLine(String program, String arguments) {
    return new Handler(
        COMMON + "CommandLineInstallation",
        "cmd:CommandLineInstallation",
        new Markup()
            .start("InstallCommand")
            .attribute("Program", program)
            .attribute("Arguments", arguments)
            .attribute("RebootByDefault", "false")
            .attribute("DefaultResult", "Failed")
            .raw("<ReturnCode Reboot=\"false\" Result=\"Succeeded\" Code=\"0\" />")
            .raw("<ReturnCode Reboot=\"true\" Result=\"Succeeded\" Code=\"3010\" />")
            .end()
            .toString());
  }

  /** A patch of Windows Installer, by its patch code in braces. */
  public static Handler installerPatch(String patchCode) {
    return new Handler(
        COMMON + "WindowsInstaller",
        "msp:WindowsInstaller",
        new Markup().leaf("MspData", "PatchCode", patchCode).toString());
  }
}
