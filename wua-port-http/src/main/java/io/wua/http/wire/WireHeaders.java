package io.wua.http.wire;

/** Names and fixed values of the headers that WAPT 1.8 uses beyond those of every HTTP client. */
public final class WireHeaders {
  /** The signature of the body, in base64. */
  public static final String SIGNATURE = "X-Signature";

  /** Who signed: the common name of a certificate. For logs; nobody is believed for it. */
  public static final String SIGNER = "X-Signer";

  /** In a reply: the address from which the server saw the request come. */
  public static final String REMOTE_IP = "X-Remote-IP";

  /** How the body is compressed. */
  public static final String CONTENT_ENCODING = "Content-Encoding";

  /** What WAPT says of bodies that are ZLIB streams. */
  public static final String GZIP = "gzip";

  /** What kind of content the body is. */
  public static final String CONTENT_TYPE = "Content-Type";

  /** What WAPT says of its bodies. */
  public static final String OCTET_STREAM = "binary/octet-stream";

  /** A header of mail that WAPT sends too. */
  public static final String TRANSFER_ENCODING = "Content-transfer-encoding";

  /** Its value. */
  public static final String BINARY = "binary";

  private WireHeaders() {}
}
