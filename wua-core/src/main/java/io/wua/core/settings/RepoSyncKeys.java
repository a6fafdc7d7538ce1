package io.wua.core.settings;

import static io.wua.core.settings.value.SettingTypes.list;
import static io.wua.core.settings.value.SettingTypes.number;
import static io.wua.core.settings.value.SettingTypes.optional;
import static io.wua.core.settings.value.SettingTypes.period;
import static io.wua.core.settings.value.SettingTypes.text;
import static io.wua.core.settings.value.SettingTypes.timeOfDay;
import static io.wua.core.settings.value.SettingTypes.trueOrFalse;
import static io.wua.core.settings.value.SettingTypes.url;

import io.wua.core.schedule.WaptDuration;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * The settings of {@code [repo-sync]}: a host that mirrors the repository for its site (the pages
 * on replication in the documentation of WAPT 1.8).
 */
public final class RepoSyncKeys {
  /** The name of the section. */
  public static final String SECTION = "repo-sync";

  private static final Declarations DECLARE = new Declarations(SECTION);

  /** {@code enable_remote_repo}. */
  public static final SettingKey<Boolean> ENABLE_REMOTE_REPO =
      DECLARE.key(
          "enable_remote_repo", trueOrFalse(), "False", "Mirror the repository on this host.");

  /** {@code enable_diff_repo}. */
  public static final SettingKey<Boolean> ENABLE_DIFF_REPO =
      DECLARE.key(
          "enable_diff_repo", trueOrFalse(), "False", "Fetch differences in place of whole files.");

  /** {@code remote_repo_dirs}. */
  public static final SettingKey<List<String>> REMOTE_REPO_DIRS =
      DECLARE.key(
          "remote_repo_dirs",
          list(),
          "wapt, waptwua",
          "The folders to mirror; without waptwua no update is mirrored.");

  /** {@code remote_repo_url}. */
  public static final SettingKey<Optional<URI>> REMOTE_REPO_URL =
      DECLARE.url(
          "remote_repo_url",
          optional(url()),
          "The repository to mirror. No value: the one that [global] repo_url names.");

  /** {@code local_repo_path}. */
  public static final SettingKey<Optional<String>> LOCAL_REPO_PATH =
      DECLARE.key(
          "local_repo_path",
          optional(text()),
          "",
          "The folder on this host that holds the mirror.");

  /** {@code local_repo_sync_task_period}. */
  public static final SettingKey<Duration> LOCAL_REPO_SYNC_TASK_PERIOD =
      DECLARE.key(
          "local_repo_sync_task_period",
          period(WaptDuration.Unit.MINUTES),
          "2h",
          "How often to mirror, unless local_repo_time_for_sync_start is set.");

  /** {@code local_repo_time_for_sync_start}. */
  public static final SettingKey<Optional<LocalTime>> LOCAL_REPO_TIME_FOR_SYNC_START =
      DECLARE.key(
          "local_repo_time_for_sync_start",
          optional(timeOfDay()),
          "",
          "When mirroring may start, in the time of this host.");

  /** {@code local_repo_time_for_sync_end}. */
  public static final SettingKey<Optional<LocalTime>> LOCAL_REPO_TIME_FOR_SYNC_END =
      DECLARE.key(
          "local_repo_time_for_sync_end",
          optional(timeOfDay()),
          "",
          "When mirroring must stop. No value: an hour after its start.");

  /** {@code local_repo_limit_bandwidth}. */
  public static final SettingKey<Optional<Double>> LOCAL_REPO_LIMIT_BANDWIDTH =
      DECLARE.key(
          "local_repo_limit_bandwidth",
          optional(number("Mbit/s")),
          "",
          "The most that mirroring may take of the line. No value: no limit.");

  /** All of them, in the order of the manual. */
  public static final List<SettingKey<?>> ALL = DECLARE.all();

  static final List<OldSpelling> OLD_SPELLINGS =
      List.of(
          new OldSpelling(
              SECTION,
              "local_repo_time_for_sync_stop",
              LOCAL_REPO_TIME_FOR_SYNC_END,
              "is a name in WAPT's manual that WAPT does not read"));

  private RepoSyncKeys() {}
}
