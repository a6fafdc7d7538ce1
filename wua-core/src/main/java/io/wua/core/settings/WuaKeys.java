package io.wua.core.settings;

import static io.wua.core.settings.value.SettingTypes.certificateCheck;
import static io.wua.core.settings.value.SettingTypes.criteria;
import static io.wua.core.settings.value.SettingTypes.deadline;
import static io.wua.core.settings.value.SettingTypes.duration;
import static io.wua.core.settings.value.SettingTypes.optional;
import static io.wua.core.settings.value.SettingTypes.owner;
import static io.wua.core.settings.value.SettingTypes.period;
import static io.wua.core.settings.value.SettingTypes.seconds;
import static io.wua.core.settings.value.SettingTypes.text;
import static io.wua.core.settings.value.SettingTypes.trueOrFalse;
import static io.wua.core.settings.value.SettingTypes.unlessAbsent;
import static io.wua.core.settings.value.SettingTypes.url;
import static io.wua.core.settings.value.SettingTypes.windows;
import static io.wua.core.settings.value.SettingTypes.words;

import io.wua.core.criteria.Criteria;
import io.wua.core.decide.DelayFrom;
import io.wua.core.schedule.WaptDuration;
import io.wua.core.schedule.timing.RebootRule;
import io.wua.core.schedule.window.MaintenanceWindows;
import io.wua.core.settings.value.CatalogTrust;
import io.wua.core.settings.value.CertificateCheck;
import io.wua.core.settings.value.EngineChoice;
import io.wua.core.settings.value.WindowsUpdateOwner;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The settings of {@code [waptwua]}: what this host does with Windows updates. Names, defaults and
 * formats are those of WAPT ({@code wapt-windows-update.rst} in the documentation of WAPT 1.8); the
 * meaning says where one is ours.
 */
public final class WuaKeys {
  /** The name of the section. */
  public static final String SECTION = "waptwua";

  private static final Declarations DECLARE = new Declarations(SECTION);

  /** {@code enabled}. */
  public static final SettingKey<WindowsUpdateOwner> ENABLED =
      DECLARE.absent(
          "enabled",
          owner(),
          WindowsUpdateOwner.UNTOUCHED,
          "True: this agent runs Windows Update and turns Microsoft's automatic updates off. False:"
              + " Microsoft's automatic updates are turned on again. No line: the Windows Update"
              + " service is never touched, and nothing runs on a schedule.");

  /** {@code offline}. */
  public static final SettingKey<Boolean> OFFLINE =
      DECLARE.key(
          "offline",
          trueOrFalse(),
          "True",
          "True: scan with wsusscn2.cab from the repository. False: scan against Microsoft's online"
              + " service.");

  /** {@code scan_engine}. */
  public static final SettingKey<EngineChoice> SCAN_ENGINE =
      DECLARE.key(
          "scan_engine",
          words(EngineChoice.class),
          "windows",
          "Who decides what this host needs: the Windows Update Agent, wua's own reading of the"
              + " catalog, or both, with every disagreement reported. Not an option of WAPT.");

  /** {@code catalog_trust}. */
  public static final SettingKey<CatalogTrust> CATALOG_TRUST =
      DECLARE.key(
          "catalog_trust",
          words(CatalogTrust.class),
          "required",
          "What happens to a wsusscn2.cab whose signature does not lead to a Microsoft root:"
              + " refused, or used with a warning. Not an option of WAPT.");

  /** {@code catalog_roots}. */
  public static final SettingKey<Optional<String>> CATALOG_ROOTS =
      DECLARE.key(
          "catalog_roots",
          optional(text()),
          "",
          "The root certificates that the signature of wsusscn2.cab must lead to: the path of a PEM"
              + " or DER file, or of a folder of these; a relative one starts at this file. No line:"
              + " Microsoft's roots of 2010 and 2011, found in the root store of Windows or in the"
              + " signature. Not an option of WAPT.");

  /** {@code filter}. */
  public static final SettingKey<Criteria> FILTER =
      DECLARE.key(
          "filter",
          criteria(),
          "Type='Software' or Type='Driver'",
          "Which updates are searched for, in the criteria language of the Windows Update Agent.");

  /** {@code include_potentially_superseded_updates}. */
  public static final SettingKey<Boolean> INCLUDE_SUPERSEDED =
      DECLARE.key(
          "include_potentially_superseded_updates",
          trueOrFalse(),
          "False",
          "Search for superseded updates too.");

  /** {@code default_allow}. */
  public static final SettingKey<Boolean> DEFAULT_ALLOW =
      DECLARE.key(
          "default_allow",
          trueOrFalse(),
          "False",
          "What happens to an update that no rule mentions: allowed or not.");

  /** {@code allowed_updates}. */
  public static final SettingKey<List<String>> ALLOWED_UPDATES =
      DECLARE.rules(
          "allowed_updates",
          "Updates allowed by id: <guid>_<revision> for that revision, <guid> for any.");

  /** {@code forbidden_updates}. */
  public static final SettingKey<List<String>> FORBIDDEN_UPDATES =
      DECLARE.rules("forbidden_updates", "Updates forbidden by id, every revision of them.");

  /** {@code allowed_kbs}. */
  public static final SettingKey<List<String>> ALLOWED_KBS =
      DECLARE.rules("allowed_kbs", "Updates allowed by article number, with or without KB.");

  /** {@code forbidden_kbs}. */
  public static final SettingKey<List<String>> FORBIDDEN_KBS =
      DECLARE.rules("forbidden_kbs", "Updates forbidden by article number, with or without KB.");

  /** {@code allowed_severities}. */
  public static final SettingKey<List<String>> ALLOWED_SEVERITIES =
      DECLARE.rules(
          "allowed_severities",
          "Severities allowed: Critical, Important, Moderate, Low, Other. Other is none at all, as"
              + " most updates that are not about security have. Empty: any.");

  /** {@code forbidden_severities}. */
  public static final SettingKey<List<String>> FORBIDDEN_SEVERITIES =
      DECLARE.rules("forbidden_severities", "Severities forbidden. Not an option of WAPT.");

  /** {@code allowed_classifications}. */
  public static final SettingKey<List<String>> ALLOWED_CLASSIFICATIONS =
      DECLARE.rules(
          "allowed_classifications",
          "Classifications allowed, by English name or GUID: Security Updates, Critical Updates,"
              + " Definition Updates, Update Rollups, Updates and so on. Empty: any.");

  /** {@code forbidden_classifications}. */
  public static final SettingKey<List<String>> FORBIDDEN_CLASSIFICATIONS =
      DECLARE.rules(
          "forbidden_classifications",
          "Classifications forbidden, by English name or GUID. Not an option of WAPT.");

  /** {@code allowed_products}. */
  public static final SettingKey<List<String>> ALLOWED_PRODUCTS =
      DECLARE.rules(
          "allowed_products",
          "Products allowed, by name or GUID: Windows 11 for instance. Empty: any.");

  /** {@code forbidden_products}. */
  public static final SettingKey<List<String>> FORBIDDEN_PRODUCTS =
      DECLARE.rules(
          "forbidden_products", "Products forbidden, by name or GUID. Not an option of WAPT.");

  /** {@code install_delay}. */
  public static final SettingKey<Optional<Duration>> INSTALL_DELAY =
      DECLARE.key(
          "install_delay",
          optional(duration(WaptDuration.Unit.DAYS)),
          "",
          "How long an allowed update still waits, so that others meet its faults first.");

  /** {@code delay_from}. */
  public static final SettingKey<DelayFrom> DELAY_FROM =
      DECLARE.key(
          "delay_from",
          words(DelayFrom.class),
          "released",
          "From when install_delay counts: from Microsoft's release of the update, or from the day"
              + " on which this host first saw it. Not an option of WAPT.");

  /** {@code download_scheduling}. */
  public static final SettingKey<Optional<Duration>> DOWNLOAD_SCHEDULING =
      DECLARE.key(
          "download_scheduling",
          optional(period(WaptDuration.Unit.DAYS)),
          "",
          "How often this host scans and downloads what it may install. No value: never by itself.");

  /** {@code install_scheduling}. */
  public static final SettingKey<Optional<Duration>> INSTALL_SCHEDULING =
      DECLARE.key(
          "install_scheduling",
          optional(period(WaptDuration.Unit.DAYS)),
          "",
          "How often this host installs what is pending, at any time of the day unless install_window"
              + " says when. No value: never by itself.");

  /** {@code install_window}. */
  public static final SettingKey<MaintenanceWindows> INSTALL_WINDOW =
      DECLARE.key(
          "install_window",
          windows(),
          "",
          "When this host may begin to install by itself, in its own time: Mon-Fri 22:00-04:00, 2nd"
              + " Tue 20:00-23:00, last Sun 00:00-24:00 or patch+3 22:00-04:00 for instance,"
              + " separated by commas. No value: at any time. Not an option of WAPT.");

  /** {@code reboot_window}. */
  public static final SettingKey<MaintenanceWindows> REBOOT_WINDOW =
      DECLARE.key(
          "reboot_window",
          windows(),
          "",
          "When this host may restart by itself, in the form of install_window. No value: at any"
              + " time. Not an option of WAPT.");

  /** {@code deadline}. */
  public static final SettingKey<Optional<Duration>> DEADLINE =
      DECLARE.key(
          "deadline",
          optional(deadline(WaptDuration.Unit.DAYS)),
          "",
          "How long an update that is allowed, its install_delay over, waits for install_window, and"
              + " a restart for reboot_window. After that the windows no longer hold it back;"
              + " whatever else does still holds. No value: it waits for a window as long as it"
              + " takes. Not an option of WAPT.");

  /** {@code reboot}. */
  public static final SettingKey<RebootRule> REBOOT =
      DECLARE.key(
          "reboot",
          words(RebootRule.class),
          "never",
          "Whether this host restarts by itself: never, when updates require it, or once the user"
              + " who is logged on agrees; with nobody logged on ask is when_required. Not an"
              + " option of WAPT.");

  /** {@code reboot_grace}. */
  public static final SettingKey<Duration> REBOOT_GRACE =
      DECLARE.key(
          "reboot_grace",
          duration(WaptDuration.Unit.MINUTES),
          "15m",
          "How long a user who is logged on is warned before a restart. Not an option of WAPT.");

  /** {@code install_at_shutdown}. */
  public static final SettingKey<Boolean> INSTALL_AT_SHUTDOWN =
      DECLARE.key(
          "install_at_shutdown",
          trueOrFalse(),
          "False",
          "Install what is pending when the host shuts down.");

  /** {@code postboot_delay}. */
  public static final SettingKey<Optional<Duration>> POSTBOOT_DELAY =
      DECLARE.key(
          "postboot_delay",
          optional(duration(WaptDuration.Unit.DAYS)),
          "",
          "How long after a boot nothing runs on a schedule.");

  /** {@code metered}. */
  public static final SettingKey<Boolean> METERED =
      DECLARE.key(
          "metered",
          trueOrFalse(),
          "False",
          "Whether downloads run by themselves over a metered connection too. Not an option of"
              + " WAPT.");

  /** {@code allow_direct_download}. */
  public static final SettingKey<Boolean> ALLOW_DIRECT_DOWNLOAD =
      DECLARE.key(
          "allow_direct_download",
          trueOrFalse(),
          "False",
          "Download from Microsoft what the repository cannot give.");

  /** {@code repo_url}, of the repository of updates alone. */
  public static final SettingKey<Optional<URI>> REPO_URL =
      DECLARE.url(
          "repo_url",
          optional(url()),
          "The folder of the updates, where it is not beside the one that [global] repo_url names.");

  /** {@code verify_cert}, for the repository of updates alone. */
  public static final SettingKey<Optional<CertificateCheck>> VERIFY_CERT =
      DECLARE.absent(
          "verify_cert",
          unlessAbsent(certificateCheck()),
          Optional.empty(),
          "Like [global] verify_cert, for the repository of updates alone.");

  /** {@code http_proxy}, for the repository of updates alone. */
  public static final SettingKey<Optional<URI>> HTTP_PROXY =
      DECLARE.url(
          "http_proxy",
          optional(url()),
          "Like [global] http_proxy, for the repository of updates alone.");

  /** {@code use_http_proxy_for_repo}, for the repository of updates alone. */
  public static final SettingKey<Boolean> USE_HTTP_PROXY_FOR_REPO =
      DECLARE.key(
          "use_http_proxy_for_repo",
          trueOrFalse(),
          "True",
          "Whether the http_proxy of this section is used.");

  /** {@code timeout}, for the repository of updates alone. */
  public static final SettingKey<Optional<Duration>> TIMEOUT =
      DECLARE.key(
          "timeout",
          optional(seconds()),
          "",
          "How long to wait for an answer of the repository of updates. No value: as long as for the"
              + " server.");

  /** All of them, in the order of the manual. */
  public static final List<SettingKey<?>> ALL = DECLARE.all();

  /** The lists that say which updates are allowed and forbidden. */
  public static final List<SettingKey<List<String>>> RULE_LISTS = DECLARE.allRules();

  static final List<OldSpelling> OLD_SPELLINGS =
      List.of(
          old("waptwua_enabled", ENABLED),
          old("waptwua_download_scheduling", DOWNLOAD_SCHEDULING),
          old("waptwua_install_scheduling", INSTALL_SCHEDULING));

  private WuaKeys() {}

  private static OldSpelling old(String name, SettingKey<?> now) {
    return new OldSpelling(GlobalKeys.SECTION, name, now, "is read by WAPT up to 1.6.2 alone");
  }
}
