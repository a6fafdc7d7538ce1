package io.wua.core.settings;

import static io.wua.core.settings.value.SettingTypes.certificateCheck;
import static io.wua.core.settings.value.SettingTypes.list;
import static io.wua.core.settings.value.SettingTypes.number;
import static io.wua.core.settings.value.SettingTypes.optional;
import static io.wua.core.settings.value.SettingTypes.seconds;
import static io.wua.core.settings.value.SettingTypes.server;
import static io.wua.core.settings.value.SettingTypes.text;
import static io.wua.core.settings.value.SettingTypes.trueOrFalse;
import static io.wua.core.settings.value.SettingTypes.url;
import static io.wua.core.settings.value.SettingTypes.wholeNumber;
import static io.wua.core.settings.value.SettingTypes.words;

import io.wua.core.settings.value.CertificateCheck;
import io.wua.core.settings.value.LogLevel;
import io.wua.core.settings.value.ServerAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The settings of {@code [global]} that bear on Windows updates: where server and repository are,
 * how they are reached, who this host is and what happens at shutdown ({@code wapt-get.ini.rst} in
 * the documentation of WAPT 1.8). WAPT has many more there, which are none of our business.
 */
public final class GlobalKeys {
  /** The name of the section. */
  public static final String SECTION = "global";

  private static final Declarations DECLARE = new Declarations(SECTION);

  /** {@code repo_url}. */
  public static final SettingKey<Optional<URI>> REPO_URL =
      DECLARE.url(
          "repo_url",
          optional(url()),
          "The repository of packages, https://srvwapt.example.org/wapt for instance; the updates"
              + " are in the folder beside it whose name ends in wua.");

  /** {@code wapt_server}. */
  public static final SettingKey<ServerAddress> WAPT_SERVER =
      DECLARE.url(
          "wapt_server",
          server(),
          ServerAddress.none(),
          "The server to which this host reports. An empty value: the server that the DNS record"
              + " _waptserver._tcp of the domain names. No line: no server.");

  /** {@code wapt_server_timeout}. */
  public static final SettingKey<Duration> WAPT_SERVER_TIMEOUT =
      DECLARE.key(
          "wapt_server_timeout", seconds(), "30", "How long to wait for an answer of the server.");

  /** {@code verify_cert}. */
  public static final SettingKey<CertificateCheck> VERIFY_CERT =
      DECLARE.key(
          "verify_cert",
          certificateCheck(),
          "True",
          "Check the TLS certificates of server and repository: True for the roots of this host, or"
              + " the path of a PEM file with the certificates to trust. False lets anybody on the"
              + " way pose as the server.");

  /** {@code http_proxy}. */
  public static final SettingKey<Optional<URI>> HTTP_PROXY =
      DECLARE.url(
          "http_proxy",
          optional(url()),
          "The proxy; the two settings below say for what. The proxy of the environment is never"
              + " used.");

  /** {@code use_http_proxy_for_repo}. */
  public static final SettingKey<Boolean> USE_HTTP_PROXY_FOR_REPO =
      flag("use_http_proxy_for_repo", "Reach the repository through http_proxy.");

  /** {@code use_http_proxy_for_server}. */
  public static final SettingKey<Boolean> USE_HTTP_PROXY_FOR_SERVER =
      flag("use_http_proxy_for_server", "Reach the server through http_proxy.");

  /** {@code use_kerberos}. */
  public static final SettingKey<Boolean> USE_KERBEROS =
      flag("use_kerberos", "Register with the Kerberos identity of this host.");

  /** {@code use_repo_rules}. */
  public static final SettingKey<Boolean> USE_REPO_RULES =
      flag("use_repo_rules", "Choose the repository by the signed rules of the server.");

  /** {@code public_certs_dir}. */
  public static final SettingKey<Optional<String>> PUBLIC_CERTS_DIR =
      optionalText(
          "public_certs_dir",
          "The folder with the certificates (*.crt, *.pem, *.cer) whose signatures count for the"
              + " rules of repositories. No value: no rule is believed.");

  /** {@code limit_bandwidth}. */
  public static final SettingKey<Optional<Double>> LIMIT_BANDWIDTH =
      DECLARE.key(
          "limit_bandwidth",
          optional(number("Mbit/s")),
          "",
          "The most that downloads may take of the line. No value: no limit.");

  /** {@code client_certificate}. */
  public static final SettingKey<Optional<String>> CLIENT_CERTIFICATE =
      optionalText(
          "client_certificate",
          "The PEM file of the certificate that this host shows. No value: its host certificate, if"
              + " that one allows clientAuth.");

  /** {@code client_private_key}. */
  public static final SettingKey<Optional<String>> CLIENT_PRIVATE_KEY =
      optionalText("client_private_key", "The PEM file of the key of client_certificate.");

  /** {@code use_fqdn_as_uuid}. */
  public static final SettingKey<Boolean> USE_FQDN_AS_UUID =
      flag("use_fqdn_as_uuid", "Use the full host name as the identity of this host.");

  /** {@code uuid}. */
  public static final SettingKey<Optional<String>> UUID =
      optionalText("uuid", "The identity of this host, where it is not the one of its firmware.");

  /** {@code persistent_root_dir}. */
  public static final SettingKey<Optional<String>> PERSISTENT_ROOT_DIR =
      optionalText(
          "persistent_root_dir",
          "The folder of what packages keep. No value: private\\persistent below WAPT's folder.");

  /** {@code dbpath}. */
  public static final SettingKey<Optional<String>> DBPATH =
      optionalText(
          "dbpath", "WAPT's own database. No value: db\\waptdb.sqlite below WAPT's folder.");

  /** {@code signature_clockskew}. */
  public static final SettingKey<Duration> SIGNATURE_CLOCKSKEW =
      DECLARE.key(
          "signature_clockskew",
          seconds(),
          "21600",
          "How old a signed action of the server may be, and how far its clock may be off.");

  /** {@code waptservice_port}. */
  public static final SettingKey<Integer> WAPTSERVICE_PORT =
      DECLARE.key(
          "waptservice_port",
          wholeNumber(1, 65535),
          "8088",
          "The port of the local service, on the loopback interface alone.");

  /** {@code notify_user}. */
  public static final SettingKey<Boolean> NOTIFY_USER =
      flag("notify_user", "Tell the user who is logged on what happens.");

  /** {@code log_to_windows_events}. */
  public static final SettingKey<Boolean> LOG_TO_WINDOWS_EVENTS =
      flag("log_to_windows_events", "Log to the Windows event log too.");

  /** {@code loglevel}. */
  public static final SettingKey<LogLevel> LOGLEVEL =
      DECLARE.key("loglevel", words(LogLevel.class), "warning", "How much is logged.");

  /** {@code allow_cancel_upgrade}. */
  public static final SettingKey<Boolean> ALLOW_CANCEL_UPGRADE =
      DECLARE.key(
          "allow_cancel_upgrade",
          trueOrFalse(),
          "True",
          "Let the user cancel the installs of a shutdown.");

  /** {@code pre_shutdown_timeout}. */
  public static final SettingKey<Duration> PRE_SHUTDOWN_TIMEOUT =
      DECLARE.key(
          "pre_shutdown_timeout", seconds(), "180", "How long the scripts of a shutdown may take.");

  /** {@code max_gpo_script_wait}. */
  public static final SettingKey<Duration> MAX_GPO_SCRIPT_WAIT =
      DECLARE.key(
          "max_gpo_script_wait",
          seconds(),
          "180",
          "How long Windows waits for the group policy scripts of a shutdown.");

  /** {@code hiberboot_enabled}. */
  public static final SettingKey<Boolean> HIBERBOOT_ENABLED =
      flag("hiberboot_enabled", "Keep the fast startup of Windows, which is no real shutdown.");

  /** {@code waptexit_countdown}. */
  public static final SettingKey<Duration> WAPTEXIT_COUNTDOWN =
      DECLARE.key(
          "waptexit_countdown",
          seconds(),
          "10",
          "How long a shutdown waits for the user before it installs.");

  /** {@code waptexit_disable_upgrade}. */
  public static final SettingKey<Boolean> WAPTEXIT_DISABLE_UPGRADE =
      flag("waptexit_disable_upgrade", "Install nothing at shutdown.");

  /** {@code upgrade_only_if_not_process_running}. */
  public static final SettingKey<Boolean> UPGRADE_ONLY_IF_NOT_PROCESS_RUNNING =
      flag(
          "upgrade_only_if_not_process_running",
          "At shutdown, leave out the packages whose programs are running.");

  /** {@code upgrade_priorities}. */
  public static final SettingKey<List<String>> UPGRADE_PRIORITIES =
      DECLARE.key(
          "upgrade_priorities",
          list(),
          "",
          "At shutdown, take only the packages of these priorities. Empty: any.");

  /** All of them, in the order of the manual. */
  public static final List<SettingKey<?>> ALL = DECLARE.all();

  private GlobalKeys() {}

  private static SettingKey<Boolean> flag(String name, String meaning) {
    return DECLARE.key(name, trueOrFalse(), "False", meaning);
  }

  private static SettingKey<Optional<String>> optionalText(String name, String meaning) {
    return DECLARE.key(name, optional(text()), "", meaning);
  }
}
