package io.wua.catalog.fragment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalizedFragmentTest {
  @Test
  void titleAndTexts() throws WuaException {
    assertEquals(
        new LocalizedFragment(
            "pt-br",
            "Atualização & more",
            Optional.of("Text"),
            Optional.empty(),
            Optional.of("https://b")),
        parse(
            "<LocalizedProperties><Language>pt-br</Language><Title>Atualização &amp; more</Title>"
                + "<Description> Text </Description><MoreInfoUrl/><SupportUrl>https://b"
                + "</SupportUrl></LocalizedProperties>"));
  }

  @Test
  void withoutTitleOrLanguageItIsDamaged() {
    for (String document :
        new String[] {
          "<Other/>",
          "<LocalizedProperties><Language>en</Language></LocalizedProperties>",
          "<LocalizedProperties><Title>t</Title></LocalizedProperties>"
        }) {
      WuaException e = assertThrows(WuaException.class, () -> parse(document));
      assertEquals(FailureReason.MALFORMED, e.reason());
    }
  }

  private static LocalizedFragment parse(String document) throws WuaException {
    return LocalizedFragment.parse(
        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "l\\en\\7");
  }
}
