/* Updates, software and driver, and the objects that hang below them. */
#include "table.h"

static const Member identity_members[] = {GET("RevisionNumber", G1(2), T_I4), GET("UpdateID", G1(3), T_BSTR)};
KIND(identity, "UpdateIdentity", NULL, NULL, identity_members);

static const Member behavior_members[] = {
    GET("CanRequestUserInput", G1(1), T_BOOL), GET("Impact", G1(2), T_I4),
    GET("RebootBehavior", G1(3), T_I4), GET("RequiresNetworkConnectivity", G1(4), T_BOOL)};
KIND(behavior, "InstallationBehavior", NULL, NULL, behavior_members);

static const Member image_members[] = {
    GET("AltText", G1(1), T_BSTR), GET("Height", G1(2), T_I4), GET("Source", G1(3), T_BSTR), GET("Width", G1(4), T_I4)};
KIND(image, "ImageInformation", NULL, NULL, image_members);

static const Member category_members[] = {
    GET("Name", DISPID_VALUE, T_BSTR), GET("CategoryID", G1(1), T_BSTR),
    OBJ("Children", G1(2), "CategoryCollection"), GET("Description", G1(3), T_BSTR),
    OPT("Image", G1(4), "ImageInformation"), GET("Order", G1(5), T_I4), OPT("Parent", G1(6), "Category"),
    GET("Type", G1(7), T_BSTR), OBJ("Updates", G1(8), "UpdateCollection")};
KIND(category, "Category", NULL, NULL, category_members);

static const Member content_members[] = {
    GET("DownloadUrl", G1(1), T_BSTR), GET("IsDeltaCompressedContent", G2(1), T_BOOL)};
KIND(content, "UpdateDownloadContent", NULL, NULL, content_members);

static const Member entry_members[] = {
    GET("DriverClass", G1(1), T_BSTR), GET("DriverHardwareID", G1(2), T_BSTR), GET("DriverManufacturer", G1(3), T_BSTR),
    GET("DriverModel", G1(4), T_BSTR), GET("DriverProvider", G1(5), T_BSTR), GET("DriverVerDate", G1(6), T_DATE),
    GET("DeviceProblemNumber", G1(7), T_I4), GET("DeviceStatus", G1(8), T_I4)};
KIND(entry, "WindowsDriverUpdateEntry", NULL, NULL, entry_members);

static const Member update_members[] = {
    GET("Title", DISPID_VALUE, T_BSTR),
    GET("AutoSelectOnWebSites", G1(0x01), T_BOOL),
    OBJ("BundledUpdates", G1(0x02), "UpdateCollection"),
    GET("CanRequireSource", G1(0x03), T_BOOL),
    OBJ("Categories", G1(0x04), "CategoryCollection"),
    GET("Deadline", G1(0x05), T_VARIANT),
    GET("DeltaCompressedContentAvailable", G1(0x06), T_BOOL),
    GET("DeltaCompressedContentPreferred", G1(0x07), T_BOOL),
    GET("Description", G1(0x08), T_BSTR),
    GET_IS("EulaAccepted", G1(0x09), T_BOOL, 1),
    GET("EulaText", G1(0x0a), T_BSTR),
    GET("HandlerID", G1(0x0b), T_BSTR),
    OBJ("Identity", G1(0x0c), "UpdateIdentity"),
    OPT("Image", G1(0x0d), "ImageInformation"),
    OPT("InstallationBehavior", G1(0x0e), "InstallationBehavior"),
    GET("IsBeta", G1(0x0f), T_BOOL),
    GET("IsDownloaded", G1(0x10), T_BOOL),
    {L"IsHidden", G1(0x11), A_WRITE, T_BOOL, NULL, 0, update_hidden, 0, 0},
    GET("IsInstalled", G1(0x12), T_BOOL),
    GET("IsMandatory", G1(0x13), T_BOOL),
    GET("IsUninstallable", G1(0x14), T_BOOL),
    OBJ("Languages", G1(0x15), "StringCollection"),
    GET("LastDeploymentChangeTime", G1(0x16), T_DATE),
    GET("MaxDownloadSize", G1(0x17), T_DECIMAL),
    GET("MinDownloadSize", G1(0x18), T_DECIMAL),
    OBJ("MoreInfoUrls", G1(0x19), "StringCollection"),
    GET("MsrcSeverity", G1(0x1a), T_BSTR),
    GET("RecommendedCpuSpeed", G1(0x1b), T_I4),
    GET("RecommendedHardDiskSpace", G1(0x1c), T_I4),
    GET("RecommendedMemory", G1(0x1d), T_I4),
    GET("ReleaseNotes", G1(0x1e), T_BSTR),
    OBJ("SecurityBulletinIDs", G1(0x1f), "StringCollection"),
    OBJ("SupersededUpdateIDs", G1(0x21), "StringCollection"),
    GET("SupportUrl", G1(0x22), T_BSTR),
    GET("UninstallationNotes", G1(0x24), T_BSTR),
    OPT("UninstallationBehavior", G1(0x25), "InstallationBehavior"),
    OBJ("UninstallationSteps", G1(0x26), "StringCollection"),
    CALL_BY("AcceptEula", G1(0x27), update_accept, 0, 0),
    OBJ("KBArticleIDs", G1(0x28), "StringCollection"),
    GET_IS("DeploymentAction", G1(0x29), T_I4, 1),
    CALL("CopyFromCache", G1(0x2a), 2, 2),
    GET_IS("DownloadPriority", G1(0x2b), T_I4, 2),
    OBJ("DownloadContents", G1(0x2c), "UpdateDownloadContentCollection"),
    ONLY("IsAssigned", T_BOOL, 1),
    ONLY("DownloadHResult", T_I4, 0),
    ONLY("InstallHResult", T_I4, 0),
    ONLY("NeedsReboot", T_BOOL, 0),
};
KIND(update, "Update", NULL, NULL, update_members);

static const Member software_members[] = {
    GET_IS("Type", G1(0x23), T_I4, 1),
    GET("RebootRequired", G2(1), T_BOOL),
    CALL_BY("CopyToCache", G2(2), update_copy_to_cache, 1, 1),
    GET("IsPresent", G2(3), T_BOOL),
    OBJ("CveIDs", G2(4), "StringCollection"),
    GET("BrowseOnly", G3(1), T_BOOL),
    GET("PerUser", G4(1), T_BOOL),
    GET("AutoSelection", G5(1), T_I4),
    GET("AutoDownload", G5(2), T_I4),
};
KIND(software, "SoftwareUpdate", NULL, &update, software_members);

/* A driver's own members come first, so all later groups lie one further than on software. */
static const Member driver_members[] = {
    GET_IS("Type", G1(0x23), T_I4, 2),
    GET("DriverClass", G2(1), T_BSTR),
    GET("DriverHardwareID", G2(2), T_BSTR),
    GET("DriverManufacturer", G2(3), T_BSTR),
    GET("DriverModel", G2(4), T_BSTR),
    GET("DriverProvider", G2(5), T_BSTR),
    GET("DriverVerDate", G2(6), T_DATE),
    GET("DeviceProblemNumber", G2(7), T_I4),
    GET("DeviceStatus", G2(8), T_I4),
    GET("RebootRequired", G3(1), T_BOOL),
    CALL_BY("CopyToCache", G3(2), update_copy_to_cache, 1, 1),
    GET("IsPresent", G3(3), T_BOOL),
    OBJ("CveIDs", G3(4), "StringCollection"),
    GET("BrowseOnly", G4(1), T_BOOL),
    OBJ("WindowsDriverUpdateEntries", G5(1), "WindowsDriverUpdateEntryCollection"),
    GET("PerUser", G5(2), T_BOOL),
    GET("AutoSelection", G6(1), T_I4),
    GET("AutoDownload", G6(2), T_I4),
};
KIND(driver, "DriverUpdate", NULL, &update, driver_members);

const Kind *const update_kinds[] = {&identity, &behavior, &image, &category, &content,
                                    &entry, &software, &driver, NULL};
