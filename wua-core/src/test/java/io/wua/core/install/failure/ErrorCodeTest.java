package io.wua.core.install.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCodeTest {
  private static ErrorCode of(String code) {
    return ErrorCode.of(Integer.parseUnsignedInt(code, 16));
  }

  @ParameterizedTest
  @CsvSource({
    "80240009, WU_E_OPERATIONINPROGRESS, BUSY, WAIT",
    "80070005, E_ACCESSDENIED, ACCESS_DENIED, CONFIGURE",
    "80240032, WU_E_INVALID_CRITERIA, INVALID_CRITERIA, REPORT",
    "80240021, WU_E_TIME_OUT, TIMED_OUT, RETRY",
    "8024402C, WU_E_PT_WINHTTP_NAME_NOT_RESOLVED, UNAVAILABLE, RETRY",
    "80248014, WU_E_DS_UNKNOWNSERVICE, NOT_FOUND, SERVICE",
    "80004001, E_NOTIMPL, UNSUPPORTED, GIVE_UP",
    "00240005, WU_S_REBOOT_REQUIRED, BUSY, REBOOT",
    "80070422, ERROR_SERVICE_DISABLED, UNAVAILABLE, ENABLE",
  })
  void knowsWhatMicrosoftDocuments(String code, String name, FailureReason reason, Remedy remedy) {
    ErrorCode known = of(code);
    assertEquals(name, known.name());
    assertEquals(reason, known.reason());
    assertEquals(remedy, known.remedy());
  }

  @ParameterizedTest
  @CsvSource({
    "8024ABCD, WU_E, the update agent failed",
    "80070002, WIN32, Windows failed with error 2",
    "80072F05, WININET_E, the network failed",
    "800F0999, CBS_E, component servicing failed",
    "80D01234, DO_E, delivery optimization failed",
    "80040201, COM, COM failed",
    "12345678, HRESULT, an unknown code",
  })
  void sortsOthersByFacility(String code, String name, String meaning) {
    assertEquals("0x" + code + " " + name + ": " + meaning, of(code).toString());
    assertEquals(FailureReason.UNAVAILABLE, of(code).reason());
  }

  @Test
  void everyRowReadsAsAClause() {
    assertTrue(ErrorCodeTable.CODES.size() > 120, () -> ErrorCodeTable.CODES.size() + " rows");
    ErrorCodeTable.CODES.forEach(
        (code, row) -> {
          assertEquals(code, row.code());
          assertFalse(row.meaning().endsWith("."), row::toString);
          assertTrue(row.name().matches("[A-Za-z0-9_]+"), row::toString);
        });
  }
}
