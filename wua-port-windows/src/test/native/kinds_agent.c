/* The agent's side: session, searcher, results, jobs, downloads, installs, services, machine. */
#include "table.h"

static const Member session_members[] = {
    PUT("ClientApplicationID", G1(1), T_BSTR),
    GET("ReadOnly", G1(2), T_BOOL),
    {L"WebProxy", G1(3), A_WRITE, T_OBJECT, L"WebProxy", 0, NULL, 0, 0},
    CALL_FOR("CreateUpdateSearcher", G1(4), "UpdateSearcher", session_create, 0, 0),
    CALL_FOR("CreateUpdateDownloader", G1(5), "UpdateDownloader", session_create, 0, 0),
    CALL_FOR("CreateUpdateInstaller", G1(6), "UpdateInstaller", session_create, 0, 0),
    PUT_IS("UserLocale", G2(1), T_I4, 1033),
    CALL_FOR("CreateUpdateServiceManager", G3(1), "UpdateServiceManager", session_create, 0, 0),
    CALL_FOR("QueryHistory", G3(2), "UpdateHistoryEntryCollection", session_history, 3, 3),
};
KIND(session, "UpdateSession", L"session", NULL, session_members);

static const Member searcher_members[] = {
    PUT("CanAutomaticallyUpgradeService", G1(1), T_BOOL),
    PUT("ClientApplicationID", G1(3), T_BSTR),
    PUT("IncludePotentiallySupersededUpdates", G1(4), T_BOOL),
    PUT("ServerSelection", G1(7), T_I4),
    CALL_FOR("BeginSearch", G1(8), "SearchJob", begin_search, 3, 3),
    CALL_FOR("EndSearch", G1(9), "SearchResult", end_job, 1, 1),
    CALL_BY("EscapeString", G1(0xa), search_escape, 1, 1),
    CALL_FOR("QueryHistory", G1(0xb), "UpdateHistoryEntryCollection", search_history, 2, 2),
    CALL_FOR("Search", G1(0xc), "SearchResult", search, 1, 1),
    PUT_IS("Online", G1(0xd), T_BOOL, 1),
    CALL_BY("GetTotalHistoryCount", G1(0xe), search_history_count, 0, 0),
    PUT("ServiceID", G1(0xf), T_BSTR),
    PUT("IgnoreDownloadPriority", G2(1), T_BOOL),
    PUT("SearchScope", G3(1), T_I4),
    ONLY_OBJ("History", "UpdateHistoryEntryCollection"),
    ONLY("ResultWhenAborted", T_BOOL, 0),
};
KIND(searcher, "UpdateSearcher", L"searcher", NULL, searcher_members);

static const Member search_result_members[] = {
    GET_IS("ResultCode", G1(1), T_I4, 2), OBJ("RootCategories", G1(2), "CategoryCollection"),
    OBJ("Updates", G1(3), "UpdateCollection"), OBJ("Warnings", G1(4), "UpdateExceptionCollection")};
KIND(search_result, "SearchResult", NULL, NULL, search_result_members);

static const Member exception_members[] = {
    GET("Message", DISPID_VALUE, T_BSTR), GET("HResult", G1(1), T_I4), GET_IS("Context", G1(2), T_I4, 1)};
KIND(exception, "UpdateException", NULL, NULL, exception_members);

static const Member history_members[] = {
    GET_IS("Operation", G1(1), T_I4, 1), GET_IS("ResultCode", G1(2), T_I4, 2), GET("HResult", G1(3), T_I4),
    GET("Date", G1(4), T_DATE), OBJ("UpdateIdentity", G1(5), "UpdateIdentity"), GET("Title", G1(6), T_BSTR),
    GET("Description", G1(7), T_BSTR), GET("UnmappedResultCode", G1(8), T_I4),
    GET("ClientApplicationID", G1(9), T_BSTR), GET("ServerSelection", G1(0xa), T_I4), GET("ServiceID", G1(0xb), T_BSTR),
    OBJ("UninstallationSteps", G1(0xc), "StringCollection"), GET("UninstallationNotes", G1(0xd), T_BSTR),
    GET("SupportUrl", G1(0xe), T_BSTR), OBJ("Categories", G2(1), "CategoryCollection")};
KIND(history_entry, "UpdateHistoryEntry", NULL, NULL, history_members);

static const Member search_job_members[] = {
    GET("AsyncState", G1(1), T_VARIANT), GET_BY("IsCompleted", G1(2), T_BOOL, job_completed),
    CALL_BY("CleanUp", G1(3), job_clean_up, 0, 0), CALL_BY("RequestAbort", G1(4), job_abort, 0, 0)};
KIND(search_job, "SearchJob", L"search-job", NULL, search_job_members);

#define OPERATION_JOB(progress) { \
    GET("AsyncState", G1(1), T_VARIANT), GET_BY("IsCompleted", G1(2), T_BOOL, job_completed), \
    OBJ("Updates", G1(3), "UpdateCollection"), CALL_BY("CleanUp", G1(4), job_clean_up, 0, 0), \
    CALL_FOR("GetProgress", G1(5), progress, session_create, 0, 0), CALL_BY("RequestAbort", G1(6), job_abort, 0, 0)}
static const Member download_job_members[] = OPERATION_JOB("DownloadProgress");
static const Member installation_job_members[] = OPERATION_JOB("InstallationProgress");
KIND(download_job, "DownloadJob", L"download-job", NULL, download_job_members);
KIND(installation_job, "InstallationJob", L"installation-job", NULL, installation_job_members);

static const Member callback_args_members[] = {ONLY("Nothing", T_NONE, 0)};
KIND(callback_args, "CallbackArgs", NULL, NULL, callback_args_members);

static const Member downloader_members[] = {
    PUT("ClientApplicationID", G1(1), T_BSTR), PUT("IsForced", G1(2), T_BOOL), PUT_IS("Priority", G1(3), T_I4, 2),
    {L"Updates", G1(4), A_WRITE, T_OBJECT, L"UpdateCollection", 0, NULL, 0, 0},
    CALL_FOR("BeginDownload", G1(5), "DownloadJob", begin_download, 3, 3),
    CALL_FOR("Download", G1(6), "DownloadResult", download, 0, 0),
    CALL_FOR("EndDownload", G1(7), "DownloadResult", end_job, 1, 1),
    ONLY("ResultWhenAborted", T_BOOL, 0)};
KIND(downloader, "UpdateDownloader", L"downloader", NULL, downloader_members);

static const Member one_download_members[] = {GET("HResult", G1(1), T_I4), GET_IS("ResultCode", G1(2), T_I4, 2)};
KIND(one_download, "UpdateDownloadResult", NULL, NULL, one_download_members);

static const Member download_result_members[] = {
    GET("HResult", G1(1), T_I4), GET_IS("ResultCode", G1(2), T_I4, 2),
    CALL_FOR("GetUpdateResult", G1(3), "UpdateDownloadResult", list_item, 1, 1)};
KIND(download_result, "DownloadResult", NULL, NULL, download_result_members);

static const Member download_progress_members[] = {
    GET("CurrentUpdateBytesDownloaded", G1(1), T_DECIMAL), GET("CurrentUpdateBytesToDownload", G1(2), T_DECIMAL),
    GET("CurrentUpdateIndex", G1(3), T_I4), GET("PercentComplete", G1(4), T_I4),
    GET("TotalBytesDownloaded", G1(5), T_DECIMAL), GET("TotalBytesToDownload", G1(6), T_DECIMAL),
    CALL_FOR("GetUpdateResult", G1(7), "UpdateDownloadResult", list_item, 1, 1),
    GET_IS("CurrentUpdateDownloadPhase", G1(8), T_I4, 1), GET("CurrentUpdatePercentComplete", G1(9), T_I4)};
KIND(download_progress, "DownloadProgress", L"download-progress", NULL, download_progress_members);

static const Member installer_members[] = {
    PUT("ClientApplicationID", G1(1), T_BSTR), PUT("IsForced", G1(2), T_BOOL), PUT("ParentHwnd", G1(3), T_I4),
    {L"Updates", G1(5), A_WRITE, T_OBJECT, L"UpdateCollection", 0, NULL, 0, 0},
    CALL_FOR("BeginInstall", G1(6), "InstallationJob", begin_install, 3, 3),
    CALL_FOR("BeginUninstall", G1(7), "InstallationJob", begin_install, 3, 3),
    CALL_FOR("EndInstall", G1(8), "InstallationResult", end_job, 1, 1),
    CALL_FOR("EndUninstall", G1(9), "InstallationResult", end_job, 1, 1),
    CALL_FOR("Install", G1(0xa), "InstallationResult", install, 0, 0),
    GET("IsBusy", G1(0xc), T_BOOL),
    CALL_FOR("Uninstall", G1(0xd), "InstallationResult", install, 0, 0),
    PUT_IS("AllowSourcePrompts", G1(0xe), T_BOOL, 1), GET("RebootRequiredBeforeInstallation", G1(0xf), T_BOOL),
    PUT("ForceQuiet", G2(1), T_BOOL), PUT("AttemptCloseAppsIfNecessary", G3(1), T_BOOL), CALL("Commit", G3(2), 0, 1),
    ONLY("ResultWhenAborted", T_BOOL, 0)};
KIND(installer, "UpdateInstaller", L"installer", NULL, installer_members);

static const Member one_installation_members[] = {
    GET("HResult", G1(1), T_I4), GET("RebootRequired", G1(2), T_BOOL), GET_IS("ResultCode", G1(3), T_I4, 2)};
KIND(one_installation, "UpdateInstallationResult", NULL, NULL, one_installation_members);

static const Member installation_result_members[] = {
    GET("HResult", G1(1), T_I4), GET("RebootRequired", G1(2), T_BOOL), GET_IS("ResultCode", G1(3), T_I4, 2),
    CALL_FOR("GetUpdateResult", G1(4), "UpdateInstallationResult", list_item, 1, 1)};
KIND(installation_result, "InstallationResult", NULL, NULL, installation_result_members);

static const Member installation_progress_members[] = {
    GET("CurrentUpdateIndex", G1(1), T_I4), GET("CurrentUpdatePercentComplete", G1(2), T_I4),
    GET("PercentComplete", G1(3), T_I4), CALL_FOR("GetUpdateResult", G1(4), "UpdateInstallationResult", list_item, 1, 1)};
KIND(installation_progress, "InstallationProgress", L"installation-progress", NULL, installation_progress_members);

static const Member manager_members[] = {
    {L"Services", G1(1), A_READ, T_OBJECT, L"UpdateServiceCollection", 0, services_list, 0, 0},
    CALL_FOR("AddService", G1(2), "UpdateService", services_add, 2, 2),
    CALL("RegisterServiceWithAU", G1(3), 1, 1), CALL_BY("RemoveService", G1(4), services_remove, 1, 1),
    CALL("UnregisterServiceWithAU", G1(5), 1, 1),
    CALL_FOR("AddScanPackageService", G1(6), "UpdateService", services_add_scan, 2, 3),
    CALL("SetOption", 0x60010007, 2, 2), PUT("ClientApplicationID", G2(1), T_BSTR),
    CALL_FOR("QueryServiceRegistration", G2(2), "UpdateServiceRegistration", services_query, 1, 1),
    CALL_FOR("AddService2", G2(3), "UpdateServiceRegistration", services_add, 3, 3)};
KIND(manager, "UpdateServiceManager", L"service-manager", NULL, manager_members);

static const Member service_members[] = {
    GET("Name", DISPID_VALUE, T_BSTR), GET("ContentValidationCert", G1(1), T_VARIANT),
    GET("ExpirationDate", G1(2), T_DATE), GET("IsManaged", G1(3), T_BOOL), GET("IsRegisteredWithAU", G1(4), T_BOOL),
    GET("IssueDate", G1(5), T_DATE), GET("OffersWindowsUpdates", G1(6), T_BOOL),
    OBJ("RedirectUrls", G1(7), "StringCollection"), GET("ServiceID", G1(8), T_BSTR),
    GET("IsScanPackageService", G1(0xa), T_BOOL), GET("CanRegisterWithAU", G1(0xb), T_BOOL),
    GET("ServiceUrl", G1(0xc), T_BSTR), GET("SetupPrefix", G1(0xd), T_BSTR), GET("IsDefaultAUService", G2(1), T_BOOL)};
KIND(service, "UpdateService", L"service", NULL, service_members);

static const Member registration_members[] = {
    GET_IS("RegistrationState", DISPID_VALUE, T_I4, 3), GET("ServiceID", G1(1), T_BSTR),
    GET("IsPendingRegistrationWithAU", G1(2), T_BOOL), OPT("Service", G1(3), "UpdateService")};
KIND(registration, "UpdateServiceRegistration", NULL, NULL, registration_members);

static const Member machine_members[] = {
    GET("OemHardwareSupportLink", G1(1), T_BSTR), GET("RebootRequired", G1(2), T_BOOL)};
KIND(machine, "SystemInformation", L"system-info", NULL, machine_members);

static const Member info_members[] = {
    CALL_BY("GetInfo", G1(1), agent_info, 1, 1), ONLY("ApiMajorVersion", T_I4, 8), ONLY("ApiMinorVersion", T_I4, 0),
    ONLY("ProductVersionString", T_BSTR, 0)};
KIND(info, "WindowsUpdateAgentInfo", L"agent-info", NULL, info_members);

static const Member settings_members[] = {
    PUT("NotificationLevel", G1(1), T_I4), GET("ReadOnly", G1(2), T_BOOL), GET("Required", G1(3), T_BOOL),
    PUT("ScheduledInstallationDay", G1(4), T_I4), PUT("ScheduledInstallationTime", G1(5), T_I4),
    CALL("Refresh", G1(6), 0, 0), CALL("Save", G1(7), 0, 0)};
KIND(settings, "AutomaticUpdatesSettings", NULL, NULL, settings_members);

static const Member results_members[] = {
    GET("LastSearchSuccessDate", G1(1), T_VARIANT), GET("LastInstallationSuccessDate", G1(2), T_VARIANT)};
KIND(results, "AutomaticUpdatesResults", NULL, NULL, results_members);

static const Member automatic_members[] = {
    CALL("DetectNow", G1(1), 0, 0), CALL("Pause", G1(2), 0, 0), CALL("Resume", G1(3), 0, 0),
    CALL("ShowSettingsDialog", G1(4), 0, 0), OBJ("Settings", G1(5), "AutomaticUpdatesSettings"),
    GET_IS("ServiceEnabled", G1(6), T_BOOL, 1), CALL("EnableService", G1(7), 0, 0),
    OBJ("Results", G2(1), "AutomaticUpdatesResults")};
KIND(automatic, "AutomaticUpdates", L"auto-update", NULL, automatic_members);

static const Member proxy_members[] = {
    PUT("Address", G1(1), T_BSTR), {L"BypassList", G1(2), A_WRITE, T_OBJECT, L"StringCollection", 0, NULL, 0, 0},
    PUT("BypassProxyOnLocal", G1(3), T_BOOL), GET("ReadOnly", G1(4), T_BOOL), PUT("UserName", G1(5), T_BSTR),
    CALL("SetPassword", G1(6), 1, 1), CALL("PromptForCredentials", G1(7), 2, 2), PUT("AutoDetect", G1(9), T_BOOL)};
KIND(proxy, "WebProxy", L"web-proxy", NULL, proxy_members);

const Kind *const agent_kinds[] = {
    &session, &searcher, &search_result, &exception, &history_entry, &search_job, &download_job, &installation_job,
    &callback_args, &downloader, &one_download, &download_result, &download_progress, &installer, &one_installation,
    &installation_result, &installation_progress, &manager, &service, &registration, &machine, &info, &settings,
    &results, &automatic, &proxy, NULL};
