package io.wua.windows.automation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.testkit.Seeded;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantBytesTest {
  /** The first sixteen bytes as a debugger shows them; the last eight are padding. */
  private static Value plain(String hex) {
    String digits = hex.replace(" ", "");
    return VariantBytes.plain(HexFormat.of().parseHex(digits + "0".repeat(48 - digits.length())));
  }

  @ParameterizedTest
  @CsvSource({
    "0e00 00 00 00000000 0000000000000000, 0",
    "0e00 00 00 00000000 0100000000000000, 1",
    "0e00 00 00 00000000 ffffffff00000000, 4294967295",
    "0e00 00 00 00000000 0000000002000000, 8589934592",
    "0e00 00 00 00000000 ffffffffffffffff, 18446744073709551615",
    "0e00 00 00 01000000 0000000000000000, 18446744073709551616",
    "0e00 00 00 ffffffff ffffffffffffffff, 79228162514264337593543950335",
    "0e00 00 80 ffffffff ffffffffffffffff, -79228162514264337593543950335",
    "0e00 02 80 00000000 e204000000000000, -12.50",
    "0e00 1c 00 ffffffff ffffffffffffffff, 7.9228162514264337593543950335",
    "1400 00 00 00000000 ffffffffffffffff, -1",
    "1500 00 00 00000000 ffffffffffffffff, 18446744073709551615",
  })
  void readsDecimalsOfAllMagnitudes(String hex, BigDecimal number) {
    assertEquals(new Value.Decimal(number), plain(hex));
  }

  @Test
  void readsEveryDecimal() {
    Seeded.runs(
        500,
        random -> {
          int bits = random.nextInt(97);
          BigInteger whole = BigInteger.ZERO;
          for (int i = 0; i < bits; i++) {
            whole = random.nextBoolean() ? whole.setBit(i) : whole;
          }
          int scale = random.nextInt(29);
          boolean negative = random.nextBoolean();
          byte[] bytes = new byte[VariantBytes.SIZE];
          ByteBuffer.wrap(bytes)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putShort((short) 14)
              .put((byte) scale)
              .put((byte) (negative ? 0x80 : 0))
              .putInt(whole.shiftRight(64).intValue())
              .putLong(whole.longValue());
          assertEquals(
              new Value.Decimal(new BigDecimal(negative ? whole.negate() : whole, scale)),
              VariantBytes.plain(bytes));
        });
  }

  @Test
  void aDecimalOfImpossibleScaleIsNoNumber() {
    assertEquals(new Value.Other(14), plain("0e00 1d 00 00000000 0100000000000000"));
  }

  @Test
  void anythingButZeroIsTrue() {
    assertEquals(new Value.Flag(true), plain("0b00 0000 0000 0000 ffff"));
    assertEquals(new Value.Flag(true), plain("0b00 0000 0000 0000 0100"));
    assertEquals(new Value.Flag(false), plain("0b00 0000 0000 0000 0000"));
    // Only sixteen bits of the memory are the value.
    assertEquals(new Value.Flag(false), plain("0b00 0000 0000 0000 0000ffff"));
  }

  @Test
  void keepsTheBitsOfCodes() {
    assertEquals(new Value.Int(0x80240009), plain("0300 0000 0000 0000 09002480 ffffffff"));
    assertEquals(new Value.Int(0x80240009), plain("1300 0000 0000 0000 09002480"));
    assertEquals(new Value.Int(-2), plain("0200 0000 0000 0000 feff"));
  }

  @Test
  void emptyAndNullAreAbsent() {
    assertEquals(new Value.Absent(), plain("0000 0000 0000 0000 ffff"));
    assertEquals(new Value.Absent(), plain("0100 0000 0000 0000 ffff"));
  }

  @Test
  void readsDatesAsUtc() {
    // 45426.708333333336 days: 2024-05-14, 17 hours.
    assertEquals(
        new Value.Time(Instant.parse("2024-05-14T17:00:00Z")),
        plain("0700 0000 0000 0000" + days(45426 + 17 / 24.0)));
    assertEquals(new Value.Other(7), plain("0700 0000 0000 0000" + days(Double.NaN)));
    assertEquals(new Value.Other(7), plain("0700 0000 0000 0000" + days(1e9)));
  }

  private static String days(double days) {
    byte[] bytes = new byte[Double.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putDouble(days);
    return HexFormat.of().formatHex(bytes);
  }

  @Test
  void whatHoldsAPointerIsNotPlain() {
    assertEquals(new Value.Other(8), plain("0800"));
    assertEquals(new Value.Other(13), plain("0d00"));
    assertEquals(new Value.Other(0x4003), plain("0340"));
  }

  @Test
  void refusesAnotherSize() {
    byte[] small = new byte[16];
    assertThrows(IllegalArgumentException.class, () -> VariantBytes.plain(small));
  }
}
