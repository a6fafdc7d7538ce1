package io.wua.windows.automation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads the types of a VARIANT that hold no pointer from its bytes, as they lie in memory on 64-bit
 * Windows (<a
 * href="https://learn.microsoft.com/windows/win32/api/oaidl/ns-oaidl-variant">VARIANT</a>, <a
 * href="https://learn.microsoft.com/windows/win32/api/wtypes/ns-wtypes-decimal-r1">DECIMAL</a>).
 */
public final class VariantBytes {
  /** The size of a VARIANT. */
  public static final int SIZE = 24;

  /** Where the value lies, but for a DECIMAL, which fills the whole. */
  public static final int VALUE = 8;

  /** A string. */
  public static final int VT_BSTR = 8;

  /** An object. */
  public static final int VT_DISPATCH = 9;

  /** A 32-bit integer. */
  public static final int VT_I4 = 3;

  /** A truth value, -1 or 0. */
  public static final int VT_BOOL = 11;

  private static final int VT_EMPTY = 0;
  private static final int VT_NULL = 1;
  private static final int VT_I2 = 2;
  private static final int VT_DATE = 7;
  private static final int VT_DECIMAL = 14;
  private static final int VT_UI4 = 19;
  private static final int VT_I8 = 20;
  private static final int VT_UI8 = 21;
  private static final int VT_INT = 22;
  private static final int VT_UINT = 23;

  private static final int DECIMAL_SCALE = 2;
  private static final int DECIMAL_SIGN = 3;
  private static final int DECIMAL_HIGH = 4;
  private static final int MAX_SCALE = 28;

  private VariantBytes() {}

  /** The number of its type. */
  public static int type(byte[] variant) {
    return Short.toUnsignedInt(buffer(variant).getShort(0));
  }

  /** Its value; {@link Value.Other} for the types that hold a pointer and for what is damaged. */
  public static Value plain(byte[] variant) {
    ByteBuffer bytes = buffer(variant);
    int type = type(variant);
    return switch (type) {
      case VT_EMPTY, VT_NULL -> new Value.Absent();
      case VT_I2 -> new Value.Int(bytes.getShort(VALUE));
      case VT_I4, VT_UI4, VT_INT, VT_UINT -> new Value.Int(bytes.getInt(VALUE));
      case VT_I8 -> new Value.Decimal(BigDecimal.valueOf(bytes.getLong(VALUE)));
      case VT_UI8 -> new Value.Decimal(new BigDecimal(unsigned(bytes.getLong(VALUE))));
      case VT_BOOL -> new Value.Flag(bytes.getShort(VALUE) != 0);
      case VT_DATE ->
          OleDate.toInstant(bytes.getDouble(VALUE))
              .<Value>map(Value.Time::new)
              .orElseGet(() -> new Value.Other(type));
      case VT_DECIMAL -> decimal(bytes);
      default -> new Value.Other(type);
    };
  }

  private static ByteBuffer buffer(byte[] variant) {
    if (variant.length != SIZE) {
      throw new IllegalArgumentException("a VARIANT has " + SIZE + " bytes, not " + variant.length);
    }
    return ByteBuffer.wrap(variant).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Value decimal(ByteBuffer bytes) {
    int scale = Byte.toUnsignedInt(bytes.get(DECIMAL_SCALE));
    if (scale > MAX_SCALE) {
      return new Value.Other(VT_DECIMAL);
    }
    BigInteger high = BigInteger.valueOf(Integer.toUnsignedLong(bytes.getInt(DECIMAL_HIGH)));
    BigInteger whole = high.shiftLeft(Long.SIZE).or(unsigned(bytes.getLong(VALUE)));
    boolean negative = bytes.get(DECIMAL_SIGN) < 0;
    return new Value.Decimal(new BigDecimal(negative ? whole.negate() : whole, scale));
  }

  private static BigInteger unsigned(long bits) {
    BigInteger low = BigInteger.valueOf(bits & Long.MAX_VALUE);
    return bits < 0 ? low.setBit(Long.SIZE - 1) : low;
  }
}
