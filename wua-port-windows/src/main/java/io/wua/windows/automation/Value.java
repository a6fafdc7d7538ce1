package io.wua.windows.automation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/** What members take and give: a VARIANT whose memory is no longer anybody's care. */
public sealed interface Value {
  /**
   * VT_BSTR.
   *
   * @param text empty for the NULL pointer, which BSTR defines as equal
   */
  record Text(String text) implements Value {
    /** Refuses null. */
    public Text {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * VT_BOOL.
   *
   * @param set anything but 0
   */
  record Flag(boolean set) implements Value {}

  /**
   * VT_I4 and the smaller integers; unsigned ones of 32 bits keep their bits, as HRESULTs do.
   *
   * @param number the number
   */
  record Int(int number) implements Value {}

  /**
   * VT_DATE.
   *
   * @param moment taken as UTC, as the agent gives it
   */
  record Time(Instant moment) implements Value {
    /** Refuses null. */
    public Time {
      Objects.requireNonNull(moment, "moment");
    }
  }

  /**
   * VT_DECIMAL and the integers of 64 bits.
   *
   * @param number of up to 96 bits and 28 places
   */
  record Decimal(BigDecimal number) implements Value {
    /** Refuses null. */
    public Decimal {
      Objects.requireNonNull(number, "number");
    }
  }

  /**
   * VT_DISPATCH that points at an object.
   *
   * @param object the object
   */
  record Ref(AutomationObject object) implements Value {
    /** Refuses null. */
    public Ref {
      Objects.requireNonNull(object, "object");
    }
  }

  /** VT_EMPTY, VT_NULL, and VT_DISPATCH that points nowhere. */
  record Absent() implements Value {}

  /**
   * A type or content that no member of the agent is documented to give.
   *
   * @param type the number of the VARIANT's type
   */
  record Other(int type) implements Value {}
}
