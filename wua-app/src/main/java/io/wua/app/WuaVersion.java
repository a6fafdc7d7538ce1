package io.wua.app;

/** The version of the jar. Asked without the command line parser: scripts ask it often. */
public final class WuaVersion {
  private WuaVersion() {}

  /** One line: the name and the version. */
  public static String text() {
    String version = WuaVersion.class.getPackage().getImplementationVersion();
    return "wua " + (version == null ? "(development)" : version);
  }

  /** Whether these arguments ask for nothing but the version. */
  public static boolean isAsked(String... args) {
    return args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
  }
}
