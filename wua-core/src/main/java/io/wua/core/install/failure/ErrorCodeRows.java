package io.wua.core.install.failure;

/**
 * What a HRESULT of the update agent means for whoever asked, a row each: code, name, reason,
 * remedy, meaning (<a
 * href="https://learn.microsoft.com/windows/win32/wua_sdk/wua-success-and-error-codes-">success and
 * error codes</a>, <a
 * href="https://learn.microsoft.com/windows/deployment/update/windows-update-error-reference">error
 * reference</a>).
 */
final class ErrorCodeRows {
  static final String TEXT =
      """
      0x00240001 WU_S_SERVICE_STOP                       UNAVAILABLE      WAIT    the agent was stopped in good order
      0x00240003 WU_S_UPDATE_ERROR                       UNAVAILABLE      SEARCH  it went well but for some updates
      0x00240005 WU_S_REBOOT_REQUIRED                    BUSY             REBOOT  it is done and needs a reboot to be complete
      0x00240006 WU_S_ALREADY_INSTALLED                  UNSUPPORTED      NOTHING the update is installed already
      0x00240007 WU_S_ALREADY_UNINSTALLED                UNSUPPORTED      NOTHING the update is not installed
      0x00240008 WU_S_ALREADY_DOWNLOADED                 UNSUPPORTED      NOTHING the update is downloaded already
      0x00240009 WU_S_SOME_UPDATES_SKIPPED_ON_BATTERY    UNAVAILABLE      SEARCH  it was left out because the host runs on battery
      0x00242015 WU_S_UH_INSTALLSTILLPENDING             BUSY             SEARCH  the installation is still under way
      0x00248001 WU_S_SEARCH_LOAD_SHEDDING               UNAVAILABLE      SEARCH  the server asked for less load, so the search was cut short
      0x80240001 WU_E_NO_SERVICE                         UNAVAILABLE      REPAIR  the agent cannot serve
      0x80240007 WU_E_INVALIDINDEX                       UNSUPPORTED      REPORT  an index was beyond the end of a collection
      0x80240009 WU_E_OPERATIONINPROGRESS                BUSY             WAIT    another search or installation is under way
      0x8024000B WU_E_CALL_CANCELLED                     ABORTED          RETRY   the work was aborted
      0x8024000C WU_E_NOOP                               UNSUPPORTED      NOTHING there was nothing to do
      0x8024000D WU_E_XML_MISSINGDATA                    MALFORMED        REPAIR  metadata lacks what it must have
      0x8024000E WU_E_XML_INVALID                        MALFORMED        REPAIR  metadata is damaged
      0x80240016 WU_E_INSTALL_NOT_ALLOWED                BUSY             REBOOT  an installation is under way, or a reboot is due
      0x80240017 WU_E_NOT_APPLICABLE                     UNSUPPORTED      SEARCH  the update does not concern this host
      0x80240018 WU_E_NO_USERTOKEN                       ACCESS_DENIED    GIVE_UP it needs a user who is logged on
      0x80240019 WU_E_EXCLUSIVE_INSTALL_CONFLICT         UNSUPPORTED      REPORT  an update that must be installed alone was not alone
      0x8024001B WU_E_SELFUPDATE_IN_PROGRESS             BUSY             WAIT    the agent updates itself
      0x8024001E WU_E_SERVICE_STOP                       UNAVAILABLE      RETRY   the agent or Windows shuts down
      0x8024001F WU_E_NO_CONNECTION                      UNAVAILABLE      RETRY   there is no network connection
      0x80240020 WU_E_NO_INTERACTIVE_USER                ACCESS_DENIED    GIVE_UP it needs a user who is logged on
      0x80240021 WU_E_TIME_OUT                           TIMED_OUT        RETRY   the agent waited too long for an answer
      0x80240022 WU_E_ALL_UPDATES_FAILED                 UNAVAILABLE      SEARCH  every update failed, each for its own reason
      0x80240023 WU_E_EULAS_DECLINED                     UNSUPPORTED      REPORT  a licence was not accepted
      0x80240024 WU_E_NO_UPDATE                          UNSUPPORTED      REPORT  the list of updates was empty
      0x80240025 WU_E_USER_ACCESS_DISABLED               ACCESS_DENIED    CONFIGURE a group policy forbids Windows Update
      0x80240028 WU_E_UNINSTALL_NOT_ALLOWED              UNSUPPORTED      DISM    the agent cannot remove this update
      0x8024002A WU_E_MISSING_HANDLER                    UNSUPPORTED      REPAIR  a component that detects updates is missing
      0x8024002C WU_E_BIN_SOURCE_ABSENT                  NOT_FOUND        GIVE_UP it needs the source of its product, an installation medium for instance
      0x8024002D WU_E_SOURCE_ABSENT                      NOT_FOUND        GIVE_UP it needs the source of its product, an installation medium for instance
      0x8024002E WU_E_WU_DISABLED                        ACCESS_DENIED    CONFIGURE a group policy forbids any server but the managed one
      0x80240030 WU_E_INVALID_PROXY_SERVER               CONFIGURATION    CONFIGURE the address of the proxy is not valid
      0x80240032 WU_E_INVALID_CRITERIA                   INVALID_CRITERIA REPORT  the agent does not accept the search criteria
      0x80240034 WU_E_DOWNLOAD_FAILED                    UNAVAILABLE      RETRY   a download failed
      0x80240035 WU_E_UPDATE_NOT_PROCESSED               UNAVAILABLE      RETRY   the update was left out
      0x80240036 WU_E_INVALID_OPERATION                  UNSUPPORTED      REPORT  the object does not allow this in its state
      0x80240042 WU_E_UNKNOWN_SERVICE                    NOT_FOUND        SERVICE the update service is not registered any more
      0x80240044 WU_E_PER_MACHINE_UPDATE_ACCESS_DENIED   ACCESS_DENIED    CONFIGURE only an administrator may do this
      0x8024004A WU_E_SETUP_IN_PROGRESS                  BUSY             WAIT    the setup of Windows is under way
      0x80240069 unnamed                                 UNSUPPORTED      GIVE_UP the client of Windows 11 before 24H2 fails so behind WSUS since April 2025
      0x80240438 WU_E_PT_ENDPOINT_UNREACHABLE            UNAVAILABLE      RETRY   there is no way to the server
      0x80240FFF WU_E_UNEXPECTED                         UNAVAILABLE      REPAIR  something happened that has no code of its own
      0x80242004 WU_E_UH_DOESNOTSUPPORTACTION            UNSUPPORTED      GIVE_UP the update's handler cannot do this, quietly for instance
      0x80242006 WU_E_UH_INVALIDMETADATA                 MALFORMED        REPAIR  the update's metadata is damaged
      0x80242007 WU_E_UH_INSTALLERHUNG                   TIMED_OUT        REBOOT  the installer did not end in its time
      0x80242008 WU_E_UH_OPERATIONCANCELLED              ABORTED          RETRY   the work was aborted
      0x8024200B WU_E_UH_INSTALLERFAILURE                UNSUPPORTED      GIVE_UP the installer failed, with a code of its own
      0x8024200D WU_E_UH_NEEDANOTHERDOWNLOAD             UNREADABLE       FETCH   the files must be fetched again
      0x8024200F WU_E_UH_INCONSISTENT_FILE_NAMES         NOT_FOUND        FETCH   the names of the files differ from the metadata
      0x80242014 WU_E_UH_POSTREBOOTSTILLPENDING          BUSY             WAIT    the work after the reboot is still under way
      0x80242015 WU_E_UH_POSTREBOOTRESULTUNKNOWN         UNAVAILABLE      SEARCH  how the work after the reboot ended is not known
      0x80242016 WU_E_UH_POSTREBOOTUNEXPECTEDSTATE       UNAVAILABLE      SEARCH  the update is in an odd state after the reboot
      0x80242017 WU_E_UH_NEW_SERVICING_STACK_REQUIRED    UNSUPPORTED      GIVE_UP a newer servicing stack must be installed first
      0x80244007 WU_E_PT_SOAPCLIENT_SOAPFAULT            UNAVAILABLE      REPAIR  the server refused the request
      0x80244010 WU_E_PT_EXCEEDED_MAX_SERVER_TRIPS       UNAVAILABLE      RETRY   the server has more to tell than one search may ask; the next goes on from there
      0x80244011 WU_E_PT_SUS_SERVER_NOT_SET              CONFIGURATION    CONFIGURE no managed server is configured
      0x80244015 WU_E_PT_REFRESH_CACHE_REQUIRED          UNAVAILABLE      RETRY   the server changed
      0x80244017 WU_E_PT_HTTP_STATUS_DENIED              ACCESS_DENIED    CONFIGURE the server wants credentials (HTTP 401)
      0x80244018 WU_E_PT_HTTP_STATUS_FORBIDDEN           ACCESS_DENIED    CONFIGURE the server forbids it (HTTP 403)
      0x80244019 WU_E_PT_HTTP_STATUS_NOT_FOUND           NOT_FOUND        CONFIGURE the server does not have it (HTTP 404)
      0x8024401B WU_E_PT_HTTP_STATUS_PROXY_AUTH_REQ      ACCESS_DENIED    CONFIGURE the proxy wants credentials (HTTP 407)
      0x8024401C WU_E_PT_HTTP_STATUS_REQUEST_TIMEOUT     UNAVAILABLE      RETRY   the server waited too long (HTTP 408)
      0x8024401F WU_E_PT_HTTP_STATUS_SERVER_ERROR        UNAVAILABLE      RETRY   the server failed (HTTP 500)
      0x80244021 WU_E_PT_HTTP_STATUS_BAD_GATEWAY         UNAVAILABLE      RETRY   the server behind the gateway failed (HTTP 502)
      0x80244022 WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL     UNAVAILABLE      RETRY   the server is overloaded (HTTP 503)
      0x80244023 WU_E_PT_HTTP_STATUS_GATEWAY_TIMEOUT     UNAVAILABLE      RETRY   the server behind the gateway does not answer (HTTP 504)
      0x8024402C WU_E_PT_WINHTTP_NAME_NOT_RESOLVED       UNAVAILABLE      RETRY   the name of the server or proxy is not found
      0x8024402F WU_E_PT_ECP_SUCCEEDED_WITH_ERRORS       UNAVAILABLE      RETRY   a cabinet was processed in part
      0x8024500B WU_E_REDIRECTOR_SLS_GENERIC_ERROR       UNAVAILABLE      RETRY   the service that locates the servers is out of reach
      0x8024500C WU_E_REDIRECTOR_CONNECT_POLICY          ACCESS_DENIED    CONFIGURE a group policy forbids Windows Update over the Internet
      0x80246001 WU_E_DM_URLNOTAVAILABLE                 NOT_FOUND        FETCH   no address of a file is known
      0x80246002 WU_E_DM_INCORRECTFILEHASH               MALFORMED        FETCH   the digest of a file differs
      0x80246005 WU_E_DM_NONETWORK                       UNAVAILABLE      RETRY   there is no network connection
      0x80246007 WU_E_DM_NOTDOWNLOADED                   NOT_FOUND        FETCH   the files are not there
      0x80246008 WU_E_DM_FAILTOCONNECTTOBITS             UNAVAILABLE      REPAIR  the background transfer service does not answer
      0x80246009 WU_E_DM_BITSTRANSFERERROR               UNAVAILABLE      REPAIR  the background transfer service failed
      0x8024600B WU_E_DM_CONTENTCHANGED                  UNAVAILABLE      SEARCH  the update has a new revision by now
      0x80246012 WU_E_DM_DOWNLOADFILEMISSING             NOT_FOUND        FETCH   a file is missing
      0x80246013 WU_E_DM_UPDATEREMOVED                   NOT_FOUND        FETCH   the files were removed
      0x80247001 WU_E_OL_INVALID_SCANFILE                MALFORMED        FETCH   the scan cabinet is damaged, or its signature was refused
      0x80247002 WU_E_OL_NEWCLIENT_REQUIRED              UNSUPPORTED      CONFIGURE the scan cabinet needs a newer agent
      0x80247FFF WU_E_OL_UNEXPECTED                      UNAVAILABLE      REPAIR  the offline search failed
      0x80248007 WU_E_DS_NODATA                          NOT_FOUND        REPAIR  the agent's store lacks what was asked for
      0x80248008 WU_E_DS_MISSINGDATA                     UNREADABLE       REPAIR  the agent's store has gaps
      0x80248009 WU_E_DS_MISSINGREF                      UNREADABLE       REPAIR  the agent's store has gaps
      0x80248011 WU_E_DS_UNABLETOSTART                   UNAVAILABLE      REPAIR  the agent's store does not start
      0x80248014 WU_E_DS_UNKNOWNSERVICE                  NOT_FOUND        SERVICE the update service is not registered
      0x80248015 WU_E_DS_SERVICEEXPIRED                  NOT_FOUND        SERVICE the registration of the update service has expired
      0x80248016 WU_E_DS_DECLINENOTALLOWED               UNSUPPORTED      NOTHING a mandatory update cannot be hidden
      0x8024A007 WU_E_REBOOT_IN_PROGRESS                 BUSY             RETRY   the host reboots
      0x8024D011 WU_E_SELFUPDATE_REQUIRED                UNSUPPORTED      CONFIGURE the agent is too old and must be updated
      0x80004001 E_NOTIMPL                               UNSUPPORTED      GIVE_UP this agent does not implement what was asked
      0x80010106 RPC_E_CHANGED_MODE                      UNSUPPORTED      REPORT  the thread is in another COM apartment
      0x80010108 RPC_E_DISCONNECTED                      UNAVAILABLE      RESTART the agent has gone away
      0x80020003 DISP_E_MEMBERNOTFOUND                   UNSUPPORTED      CONFIGURE the agent's object lacks a member that it is documented to have
      0x80020005 DISP_E_TYPEMISMATCH                     UNSUPPORTED      REPORT  a value was of the wrong type
      0x80020006 DISP_E_UNKNOWNNAME                      UNSUPPORTED      CONFIGURE the agent's object lacks a member that it is documented to have
      0x80020009 DISP_E_EXCEPTION                        UNAVAILABLE      REPORT  the agent failed and did not say why
      0x80040111 CLASS_E_CLASSNOTAVAILABLE               UNSUPPORTED      RESTART the agent's class is registered but does not exist
      0x80040154 REGDB_E_CLASSNOTREG                     UNSUPPORTED      RESTART the agent's class is not registered
      0x800401F3 CO_E_CLASSSTRING                        UNSUPPORTED      RESTART the agent's class is not known
      0x80070005 E_ACCESSDENIED                          ACCESS_DENIED    CONFIGURE Windows denies access; a remote logon (WinRM, SSH) never suffices, nor does a cabinet on a share
      0x8007000E E_OUTOFMEMORY                           UNAVAILABLE      RETRY   memory does not suffice
      0x80070020 ERROR_SHARING_VIOLATION                 BUSY             RETRY   another program has the file open
      0x80070057 E_INVALIDARG                            UNSUPPORTED      REPORT  the agent does not accept an argument
      0x80070070 ERROR_DISK_FULL                         LIMIT_EXCEEDED   CONFIGURE the disk is full
      0x8007007E ERROR_MOD_NOT_FOUND                     UNSUPPORTED      CONFIGURE a library cannot be loaded
      0x80070422 ERROR_SERVICE_DISABLED                  UNAVAILABLE      ENABLE  the service wuauserv or BITS is disabled
      0x8007045B ERROR_SHUTDOWN_IN_PROGRESS              UNAVAILABLE      RETRY   Windows shuts down
      0x80070490 ERROR_NOT_FOUND                         UNREADABLE       REPAIR  the component store is damaged
      0x80070643 ERROR_INSTALL_FAILURE                   UNSUPPORTED      GIVE_UP Windows Installer failed
      0x800706BA RPC_S_SERVER_UNAVAILABLE                UNAVAILABLE      RESTART the agent's service does not answer
      0x800706BE RPC_S_CALL_FAILED                       UNAVAILABLE      RESTART the agent's service died
      0x80070BC2 ERROR_SUCCESS_REBOOT_REQUIRED           BUSY             REBOOT  servicing needs a reboot to be complete
      0x80070BC9 ERROR_FAIL_REBOOT_REQUIRED              BUSY             REBOOT  servicing needs a reboot before it goes on
      0x80072EE2 WININET_E_TIMEOUT                       UNAVAILABLE      RETRY   the server did not answer in time
      0x80072EE7 WININET_E_NAME_NOT_RESOLVED             UNAVAILABLE      RETRY   the name of the server is not found
      0x80072EFD WININET_E_CANNOT_CONNECT                UNAVAILABLE      RETRY   there is no connection to the server
      0x80072EFE WININET_E_CONNECTION_ABORTED            UNAVAILABLE      RETRY   the connection broke off
      0x80072F8F WININET_E_DECODING_FAILED               UNAVAILABLE      CONFIGURE the server's certificate is refused, or the clock is wrong
      0x80073701 ERROR_SXS_ASSEMBLY_MISSING              UNREADABLE       REPAIR  the component store is damaged
      0x80073712 ERROR_SXS_COMPONENT_STORE_CORRUPT       UNREADABLE       REPAIR  the component store is damaged
      0x80080005 CO_E_SERVER_EXEC_FAILURE                UNAVAILABLE      RESTART the agent's service does not start
      0x800F081F CBS_E_SOURCE_MISSING                    NOT_FOUND        REPAIR  the source of a component is missing
      0x800F0823 CBS_E_NEW_SERVICING_STACK_REQUIRED      UNSUPPORTED      GIVE_UP a newer servicing stack must be installed first
      0x800F0831 CBS_E_STORE_CORRUPTION                  UNREADABLE       REPAIR  an update that this one builds on is missing from the component store
      0x800F0922 CBS_E_INSTALLERS_FAILED                 UNSUPPORTED      REPAIR  it was rolled back; the system partition may be too small
      0x80D02002 DO_E_DOWNLOAD_NO_PROGRESS               UNAVAILABLE      RETRY   delivery optimization made no progress
      """;

  private ErrorCodeRows() {}
}
