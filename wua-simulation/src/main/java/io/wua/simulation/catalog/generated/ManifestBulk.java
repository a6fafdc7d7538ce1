package io.wua.simulation.catalog.generated;

import java.util.SplittableRandom;

/**
 * The bulk of real catalogs: what a component manifest says of every component that it updates. The
 * sizes of manifests are spread like real ones, many small and few huge.
 */
final class ManifestBulk {
  // A Pareto distribution of mean 1 once it is cut off; the largest manifest is 120 times the mean.
  private static final double SHAPE = 1.25;
  private static final double SMALLEST = 0.238;
  private static final double LARGEST = 120;
  // Components of one area and group stand together, most in the build of their update. How often
  // that changes is not taken from real manifests but chosen so that LZX makes a catalog about 33
  // times smaller, near the 38 that people report of the real one.
  private static final int NEXT_AREA_EVERY = 16;
  private static final int NEXT_GROUP_EVERY = 4;
  private static final int OLDER_EVERY = 24;
  private static final String[] WORDS = {
    "Audio",
    "Backup",
    "Cache",
    "Client",
    "Cluster",
    "Codec",
    "Console",
    "Core",
    "Crypto",
    "Desktop",
    "Device",
    "Dialog",
    "Disk",
    "Driver",
    "Editor",
    "Engine",
    "Event",
    "File",
    "Font",
    "Graphics",
    "Help",
    "Host",
    "Input",
    "Kernel",
    "Language",
    "Loader",
    "Mail",
    "Media",
    "Memory",
    "Network",
    "Object",
    "Policy",
    "Power",
    "Print",
    "Process",
    "Query",
    "Recovery",
    "Remote",
    "Resource",
    "Router",
    "Scanner",
    "Schedule",
    "Search",
    "Security",
    "Server",
    "Service",
    "Session",
    "Setup",
    "Shell",
    "Sound",
    "Storage",
    "Stream",
    "System",
    "Table",
    "Theme",
    "Time",
    "Trace",
    "Update",
    "User",
    "Video",
    "Volume",
    "Web",
    "Window",
    "Writer"
  };

  private ManifestBulk() {}

  /** The text, in length drawn around the mean. */
  static String text(SplittableRandom random, int meanBytes) {
    double share = SMALLEST * Math.pow(1 - random.nextDouble(), -1 / SHAPE);
    int bytes = (int) (meanBytes * Math.min(share, LARGEST));
    StringBuilder text = new StringBuilder(bytes + 512);
    int build = build(random);
    String area = word(random);
    String group = word(random);
    int number = 0;
    while (text.length() < bytes) {
      area = random.nextInt(NEXT_AREA_EVERY) == 0 ? word(random) : area;
      group = random.nextInt(NEXT_GROUP_EVERY) == 0 ? word(random) : group;
      String name = area + '-' + group + '-' + word(random);
      boolean older = random.nextInt(OLDER_EVERY) == 0;
      component(text, number++, name, older ? build(random) : build);
    }
    return text.toString();
  }

  private static String word(SplittableRandom random) {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private static int build(SplittableRandom random) {
    return 1 + random.nextInt(4000);
  }

  private static void component(StringBuilder text, int number, String name, int build) {
    text.append("<update name=\"5000000-").append(number).append("_neutral_PACKAGE\">");
    text.append("<component><assemblyIdentity name=\"Simulated-").append(name);
    text.append("\" version=\"10.0.19041.").append(build);
    text.append("\" processorArchitecture=\"amd64\" language=\"neutral\" buildType=\"release\"");
    text.append(" publicKeyToken=\"31bf3856ad364e35\" versionScope=\"nonSxS\" />");
    text.append("</component></update>");
  }
}
