package io.wua.http.wire.status;

import java.util.Set;

/** The keys of a status: the three that are always there, and the sections that we know. */
public final class Sections {
  /** Who reports. */
  public static final String UUID = "uuid";

  /** A number that grows with every report of a host. */
  public static final String STATUS_REVISION = "status_revision";

  /** The hash of each section that is sent. */
  public static final String STATUS_HASHES = "status_hashes";

  /** The catalog rows. */
  public static final String UPDATES = "waptwua_updates";

  /** The rows of this host, each naming a catalog row. */
  public static final String LOCAL_STATUS = "waptwua_updates_localstatus";

  /** How the updates of the host stand as a whole. */
  public static final String WAPTWUA_STATUS = "waptwua_status";

  /** The Windows Update service. */
  public static final String WUAUSERV_STATUS = "wuauserv_status";

  /** The host: its name, what it runs. */
  public static final String HOST_INFO = "host_info";

  /** In a registration and in its reply: a certificate. */
  public static final String HOST_CERTIFICATE = "host_certificate";

  /** In a registration: what the server is asked to sign. */
  public static final String SIGNING_REQUEST = "host_certificate_signing_request";

  /** In {@link #HOST_INFO} and in replies: the full name of the host. */
  public static final String COMPUTER_FQDN = "computer_fqdn";

  /** What is no section, though it stands among them. */
  static final Set<String> ALWAYS =
      Set.of(UUID, STATUS_REVISION, STATUS_HASHES, HOST_CERTIFICATE, SIGNING_REQUEST);

  private Sections() {}
}
