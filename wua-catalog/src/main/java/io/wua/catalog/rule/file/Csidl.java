package io.wua.catalog.rule.file;

import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.probe.OsFact;
import io.wua.catalog.rule.probe.Probe;
import io.wua.core.host.Answer;
import io.wua.core.host.Architecture;
import io.wua.core.host.HostFacts;
import java.util.Map;

/**
 * The numbers of shell folders that rules name (<a
 * href="https://learn.microsoft.com/windows/win32/shell/csidl">CSIDL</a>). On a 32 bit Windows the
 * folders for 32 bit programs are the plain ones.
 */
final class Csidl {
  static final int PROGRAM_DATA = 35;
  static final int WINDOWS = 36;
  static final int SYSTEM = 37;
  static final int PROGRAM_FILES = 38;
  static final int SYSTEM_X86 = 41;
  static final int PROGRAM_FILES_X86 = 42;
  static final int COMMON_FILES = 43;
  static final int COMMON_FILES_X86 = 44;

  private static final Map<Integer, Integer> PLAIN =
      Map.of(
          SYSTEM_X86, SYSTEM,
          PROGRAM_FILES_X86, PROGRAM_FILES,
          COMMON_FILES_X86, COMMON_FILES);

  private Csidl() {}

  /** The path of a folder; that of the plain one on a 32 bit Windows. */
  static Answer<String> folder(int csidl, HostFacts facts) {
    Integer plain = PLAIN.get(csidl);
    if (plain == null) {
      return facts.folder(csidl);
    }
    Answer<Architecture> architecture = facts.architecture();
    if (architecture instanceof Answer.Present<Architecture> known) {
      return facts.folder(known.value().is64Bit() ? csidl : plain);
    }
    Answer<String> stated = facts.folder(csidl);
    return stated instanceof Answer.Absent<String>
        ? architecture.then(any -> Answer.<String>absent())
        : stated;
  }

  /** What is asked for the path of a folder. */
  static void probes(int csidl, Probing probing) {
    probing.add(new Probe.Folder(csidl));
    Integer plain = PLAIN.get(csidl);
    if (plain != null) {
      probing.add(OsFact.ARCHITECTURE);
      probing.add(new Probe.Folder(plain));
    }
  }
}
