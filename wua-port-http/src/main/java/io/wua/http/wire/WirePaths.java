package io.wua.http.wire;

/** The paths of a WAPT 1.8 server, below its address. */
public final class WirePaths {
  /** HEAD: whether the server lives. */
  public static final String PING = "/ping";

  /** POST: a host makes itself known. */
  public static final String REGISTER = "/add_host";

  /** POST: the same behind Kerberos. */
  public static final String REGISTER_KERBEROS = "/add_host_kerberos";

  /** POST: a host tells its status. */
  public static final String STATUS = "/update_host";

  private WirePaths() {}
}
