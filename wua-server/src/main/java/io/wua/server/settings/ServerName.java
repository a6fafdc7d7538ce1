package io.wua.server.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** The name of a server among several with one database: its machine, and its data folder. */
final class ServerName {
  private static final int LONGEST_MACHINE = 60;
  private static final int DIGITS = 6;

  private ServerName() {}

  /** Stable: what a process left behind is found again by the next one. */
  static String of(Path data) {
    String folder =
        UUID.nameUUIDFromBytes(data.toString().getBytes(StandardCharsets.UTF_8)).toString();
    return machine() + "-" + folder.substring(0, DIGITS);
  }

  private static String machine() {
    try {
      String name = InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "-");
      return name.substring(0, Math.min(LONGEST_MACHINE, name.length()));
    } catch (UnknownHostException nameless) {
      return "server";
    }
  }
}
