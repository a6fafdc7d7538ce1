package io.wua.windows.update;

import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.AutomationObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the files of an update and of what it bundles, however deep. The agent gives URLs alone (<a
 * href="https://learn.microsoft.com/windows/win32/api/wuapi/nn-wuapi-iupdatedownloadcontent">IUpdateDownloadContent</a>);
 * a file counts where its name carries its SHA-1, as Microsoft's do. Differences to older files are
 * left out. After an offline search on Windows 10 2004 and later there are no URLs at all.
 */
final class PayloadReader {
  private static final String CONTENTS = "DownloadContents";
  private static final String BUNDLED = "BundledUpdates";
  private static final Pattern DIGEST_IN_NAME =
      Pattern.compile(".*_([0-9a-f]{40})\\.[a-z0-9]{1,8}", Pattern.CASE_INSENSITIVE);

  /** Two levels occur; an object that bundles itself must not hang us. */
  private static final int DEEPEST = 4;

  private final Map<Sha1, Payload> payloads = new LinkedHashMap<>();
  private final ObjectReader top;

  private PayloadReader(ObjectReader top) {
    this.top = top;
  }

  /** The payloads, each once; what cannot be read is noted with the update. */
  static List<Payload> read(ObjectReader top) throws AutomationException {
    PayloadReader reader = new PayloadReader(top);
    reader.collect(top, 0);
    return List.copyOf(reader.payloads.values());
  }

  private void collect(ObjectReader update, int depth) throws AutomationException {
    for (String url : update.each(CONTENTS, "UpdateDownloadContent", PayloadReader::url)) {
      add(url);
    }
    if (depth == DEEPEST) {
      top.refuse(BUNDLED);
      return;
    }
    // Parts may be software or drivers: what is read here has the same numbers on both.
    update.each(
        BUNDLED,
        "UpdateInBundle",
        part -> {
          ObjectReader reader = new ObjectReader(part);
          collect(reader, depth + 1);
          reader.unread().forEach(member -> top.refuse(BUNDLED + "." + member));
          return Optional.empty();
        });
  }

  private static Optional<String> url(AutomationObject content) throws AutomationException {
    ObjectReader reader = new ObjectReader(content);
    boolean difference = reader.flag("IsDeltaCompressedContent").orElse(false);
    String url = reader.text("DownloadUrl");
    return difference || url.isBlank() ? Optional.empty() : Optional.of(url);
  }

  private void add(String url) {
    try {
      URI address = new URI(url.strip());
      String path = Optional.ofNullable(address.getPath()).orElse("");
      String name = path.substring(path.lastIndexOf('/') + 1);
      Matcher digest = DIGEST_IN_NAME.matcher(name);
      if (digest.matches()) {
        Sha1 sha1 = new Sha1(digest.group(1).toLowerCase(Locale.ROOT));
        payloads.putIfAbsent(
            sha1,
            new Payload(name, OptionalLong.empty(), sha1, Optional.empty(), Optional.of(address)));
      }
    } catch (URISyntaxException e) {
      top.refuse(CONTENTS);
    }
  }
}
