package io.wua.server.settings;

import static io.wua.core.settings.value.SettingTypes.byteSize;
import static io.wua.core.settings.value.SettingTypes.duration;
import static io.wua.core.settings.value.SettingTypes.list;
import static io.wua.core.settings.value.SettingTypes.number;
import static io.wua.core.settings.value.SettingTypes.optional;
import static io.wua.core.settings.value.SettingTypes.seconds;
import static io.wua.core.settings.value.SettingTypes.text;
import static io.wua.core.settings.value.SettingTypes.trueOrFalse;
import static io.wua.core.settings.value.SettingTypes.unlessAbsent;
import static io.wua.core.settings.value.SettingTypes.url;
import static io.wua.core.settings.value.SettingTypes.wholeNumber;
import static io.wua.core.settings.value.SettingTypes.words;

import io.wua.core.schedule.WaptDuration;
import io.wua.core.settings.SettingCatalog;
import io.wua.core.settings.SettingKey;
import io.wua.core.settings.value.CatalogTrust;
import io.wua.core.settings.value.SettingType;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The options of WAPT's waptserver.ini, section {@code [options]}, that this server obeys, and our
 * own, {@code wua_...}, which WAPT ignores; every other one is WAPT's (WAPT 1.8,
 * waptserver/config.py, and its documentation of the ini file).
 */
public final class ServerKeys {
  /** The name of the section. */
  public static final String SECTION = "options";

  private static final List<SettingKey<?>> ALL = new ArrayList<>();

  /** {@code wapt_folder}. */
  public static final SettingKey<Optional<String>> WAPT_FOLDER =
      key("wapt_folder", optional(text()), "", "The folder of WAPT's packages.");

  /** {@code waptwua_folder}. */
  public static final SettingKey<Optional<String>> WAPTWUA_FOLDER =
      key(
          "waptwua_folder",
          optional(text()),
          "",
          "The folder of updates. No value: wapt_folder with wua behind it, or in the data folder.");

  /** {@code http_proxy}. */
  public static final SettingKey<Optional<URI>> HTTP_PROXY =
      note(
          SettingKey.of(
                  SECTION,
                  "http_proxy",
                  optional(url()),
                  "",
                  "The proxy for downloads from Microsoft, for http and https.")
              .withCredentials());

  /** {@code use_kerberos}. */
  public static final SettingKey<Boolean> USE_KERBEROS =
      key("use_kerberos", trueOrFalse(), "False", "Take registrations that a proxy vouches for.");

  /** {@code use_ssl_client_auth}. */
  public static final SettingKey<Boolean> USE_SSL_CLIENT_AUTH =
      key(
          "use_ssl_client_auth",
          trueOrFalse(),
          "False",
          "Ask for the certificate of the host before files are served. Only a proxy can do so.");

  /** {@code allow_unauthenticated_registration}. */
  public static final SettingKey<Boolean> ALLOW_UNAUTHENTICATED_REGISTRATION =
      key(
          "allow_unauthenticated_registration",
          trueOrFalse(),
          "False",
          "Register whoever asks, without account, token or approver.");

  /** {@code allow_unauthenticated_connect}. */
  public static final SettingKey<Optional<Boolean>> ALLOW_UNAUTHENTICATED_CONNECT =
      key(
          "allow_unauthenticated_connect",
          unlessAbsent(trueOrFalse()),
          Optional.empty(),
          "Let hosts connect that prove nothing. No line: as allow_unauthenticated_registration.");

  /** {@code allow_unsigned_status_data}. */
  public static final SettingKey<Boolean> ALLOW_UNSIGNED_STATUS_DATA =
      key("allow_unsigned_status_data", trueOrFalse(), "False", "Take reports without signature.");

  /** {@code client_tasks_timeout}. */
  public static final SettingKey<Duration> CLIENT_TASKS_TIMEOUT =
      key("client_tasks_timeout", seconds(), "5", "How long to wait for an answer of a host.");

  /** {@code clients_read_timeout}. */
  public static final SettingKey<Duration> CLIENTS_READ_TIMEOUT =
      key("clients_read_timeout", seconds(), "5", "How long to wait for more of an answer.");

  /** {@code max_clients}. */
  public static final SettingKey<Integer> MAX_CLIENTS =
      key("max_clients", wholeNumber(1, 1_000_000), "4096", "How many connections are held.");

  /** {@code token_lifetime}. */
  public static final SettingKey<Duration> TOKEN_LIFETIME =
      key("token_lifetime", seconds(), "43200", "How long a login counts.");

  /** {@code signature_clockskew}. */
  public static final SettingKey<Duration> SIGNATURE_CLOCKSKEW =
      key("signature_clockskew", seconds(), "300", "How far the clocks of two sides may differ.");

  /** {@code wua_disk_floor}: ours. */
  public static final SettingKey<Long> WUA_DISK_FLOOR =
      key("wua_disk_floor", byteSize(), "5g", "How much of the disk of updates stays free.");

  /** {@code wua_disk_quota}: ours. */
  public static final SettingKey<Optional<Long>> WUA_DISK_QUOTA =
      key(
          "wua_disk_quota",
          optional(byteSize()),
          "",
          "How large the folder of updates may become. No value: as large as the disk lets it.");

  /** {@code wua_limit_bandwidth}: ours. */
  public static final SettingKey<Optional<Double>> WUA_LIMIT_BANDWIDTH =
      key(
          "wua_limit_bandwidth",
          optional(number("Mbit/s")),
          "",
          "The share of the line that downloads from Microsoft take. No value: all of it.");

  /** {@code wua_origin}, ours. */
  public static final SettingKey<Optional<URI>> WUA_ORIGIN =
      key(
          "wua_origin",
          optional(url()),
          "",
          "What stands in for Microsoft's server, under the same paths. No value: Microsoft. Not of"
              + " WAPT.");

  /** {@code origin_private_hosts}, ours. */
  public static final SettingKey<List<String>> ORIGIN_PRIVATE_HOSTS =
      key(
          "origin_private_hosts",
          list(),
          "",
          "Names of Microsoft's that lead to private addresses here, to a cache of yours. Not of"
              + " WAPT.");

  /** {@code wua_refresh_time}, ours. */
  public static final SettingKey<Optional<LocalTime>> WUA_REFRESH_TIME =
      key(
          "wua_refresh_time",
          new RefreshTimeType(),
          "03:30",
          "When the catalog is asked for each day, by the clock of the server. Not of WAPT.");

  /** {@code wua_refresh_jitter}, ours. */
  public static final SettingKey<Duration> WUA_REFRESH_JITTER =
      key(
          "wua_refresh_jitter",
          duration(WaptDuration.Unit.MINUTES),
          "30m",
          "How far before or after that time, another each day. Not of WAPT.");

  /** {@code wua_catalog_trust}, ours. */
  public static final SettingKey<CatalogTrust> WUA_CATALOG_TRUST =
      key(
          "wua_catalog_trust",
          words(CatalogTrust.class),
          "required",
          "What happens to a catalog whose signature does not lead to a trusted root: refused, or"
              + " published with a warning. Not of WAPT.");

  /** {@code wua_catalog_roots}, ours. */
  public static final SettingKey<Optional<String>> WUA_CATALOG_ROOTS =
      key(
          "wua_catalog_roots",
          optional(text()),
          "",
          "The file or folder of the roots to trust. No value: Microsoft's. Not of WAPT.");

  /** {@code wua_gc_grace}: ours. */
  public static final SettingKey<Duration> WUA_GC_GRACE =
      key(
          "wua_gc_grace",
          duration(WaptDuration.Unit.DAYS),
          "30d",
          "For how long wua server gc keeps a file that no host needs.");

  /** {@code wua_gc_silent_hosts}: ours. */
  public static final SettingKey<Duration> WUA_GC_SILENT_HOSTS =
      key(
          "wua_gc_silent_hosts",
          duration(WaptDuration.Unit.DAYS),
          "90d",
          "For how long a host may be silent before wua server gc keeps no file for it.");

  /** All of them. */
  public static final SettingCatalog CATALOG = new SettingCatalog(ALL, Set.of(), List.of());

  private ServerKeys() {}

  private static <T> SettingKey<T> key(
      String name, SettingType<T> type, String defaultText, String meaning) {
    return note(SettingKey.of(SECTION, name, type, defaultText, meaning));
  }

  private static <T> SettingKey<T> key(
      String name, SettingType<T> type, T whenAbsent, String meaning) {
    return note(SettingKey.withoutDefaultText(SECTION, name, type, whenAbsent, meaning));
  }

  private static <T> SettingKey<T> note(SettingKey<T> key) {
    ALL.add(key);
    return key;
  }
}
