package io.wua.http.repository;

import io.wua.core.settings.GlobalKeys;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the files of updates are: the folder beside WAPT's packages whose name ends in wua. */
public final class RepositoryUrls {
  private RepositoryUrls() {}

  /**
   * The folder of the updates, without a slash at its end: {@code repo_url} of [waptwua] as it is,
   * else that of [global] with wua added, {@code https://srvwapt/waptwua} for {@code
   * https://srvwapt/wapt}. Empty where neither is set.
   */
  public static Optional<URI> updates(Settings settings) {
    return settings
        .get(WuaKeys.REPO_URL)
        .map(RepositoryUrls::withoutSlash)
        .or(() -> settings.get(GlobalKeys.REPO_URL).map(RepositoryUrls::besidePackages));
  }

  private static URI withoutSlash(URI url) {
    return URI.create(url.toString().replaceFirst("/+$", ""));
  }

  private static URI besidePackages(URI packages) {
    return URI.create(withoutSlash(packages) + "wua");
  }

  /** The URL of a file in that folder; whatever is in the name stays in one segment of the path. */
  static URI file(URI folder, String name) {
    StringBuilder path = new StringBuilder(withoutSlash(folder).toString()).append('/');
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-');
      path.append(plain ? String.valueOf(c) : String.format("%%%02X", b & 0xff));
    }
    return URI.create(path.toString());
  }
}
