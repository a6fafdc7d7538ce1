package io.wua.windows.automation.jna;

import com.sun.jna.Memory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** GUIDs as they lie in memory: three little-endian numbers, then eight bytes in order. */
final class Guid {
  static final int SIZE = 16;
  static final UUID NONE = new UUID(0, 0);
  static final UUID IID_IUNKNOWN = UUID.fromString("00000000-0000-0000-c000-000000000046");
  static final UUID IID_IDISPATCH = UUID.fromString("00020400-0000-0000-c000-000000000046");

  private Guid() {}

  static byte[] bytes(UUID guid) {
    long high = guid.getMostSignificantBits();
    return ByteBuffer.allocate(SIZE)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt((int) (high >>> Integer.SIZE))
        .putShort((short) (high >>> Short.SIZE))
        .putShort((short) high)
        .order(ByteOrder.BIG_ENDIAN)
        .putLong(guid.getLeastSignificantBits())
        .array();
  }

  static Memory memory(UUID guid) {
    Memory memory = new Memory(SIZE);
    memory.write(0, bytes(guid), 0, SIZE);
    return memory;
  }
}
