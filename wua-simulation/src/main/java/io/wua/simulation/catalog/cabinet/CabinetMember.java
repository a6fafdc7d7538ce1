package io.wua.simulation.catalog.cabinet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A CFFILE record: one file of a cabinet ([MS-CAB] 2.3).
 *
 * @param name its name, parts separated by backslashes
 * @param bytes its size
 * @param folder the index of its folder
 * @param folderOffset where it starts in the uncompressed folder
 * @param modified its time, kept to two seconds
 */
record CabinetMember(String name, long bytes, int folder, long folderOffset, Instant modified) {
  private static final int FIXED_BYTES = 16;
  private static final int LONGEST_NAME = 255;
  private static final int ARCHIVE = 0x20;
  private static final int NAME_IS_UTF8 = 0x80;
  private static final int DOS_EPOCH_YEAR = 1980;

  CabinetMember {
    int length = name.getBytes(StandardCharsets.UTF_8).length;
    if (length == 0 || length > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "the name '" + name + "' has " + length + " bytes; a cabinet allows 1 to 255");
    }
  }

  byte[] record() {
    byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
    LocalDateTime time = LocalDateTime.ofInstant(modified, ZoneOffset.UTC);
    int date =
        ((time.getYear() - DOS_EPOCH_YEAR) << 9)
            | (time.getMonthValue() << 5)
            | time.getDayOfMonth();
    int clock = (time.getHour() << 11) | (time.getMinute() << 5) | (time.getSecond() / 2);
    boolean ascii = encoded.length == name.length();
    ByteBuffer record = LittleEndian.record(FIXED_BYTES + encoded.length + 1);
    record.putInt((int) bytes).putInt((int) folderOffset).putShort((short) folder);
    record.putShort((short) date).putShort((short) clock);
    record.putShort((short) (ascii ? ARCHIVE : ARCHIVE | NAME_IS_UTF8));
    record.put(encoded).put((byte) 0);
    return record.array();
  }
}
