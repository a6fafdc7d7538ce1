package io.wua.http.fetch.connection;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What the exceptions of the network mean for people. */
public final class NetworkFailures {
  private NetworkFailures() {}

  /** The failure that an exception while asking is. */
  public static WuaException of(URI asked, IOException e) {
    if (e instanceof RefusedTarget refused) {
      return refused.refusal();
    }
    String where = shown(asked);
    if (e instanceof SSLHandshakeException || e instanceof SSLPeerUnverifiedException) {
      return new WuaException(
          FailureReason.CONFIGURATION,
          "No trusted connection to "
              + where
              + ": "
              + e.getMessage()
              + ". Check verify_cert and"
              + " the certificate of the server.",
          e);
    }
    if (e instanceof SocketTimeoutException) {
      return new WuaException(
          FailureReason.TIMED_OUT, where + " did not answer in time: " + e.getMessage() + ".", e);
    }
    if (e instanceof InterruptedIOException) {
      return new WuaException(FailureReason.ABORTED, "Asking " + where + " was stopped.", e);
    }
    if (e instanceof UnknownHostException) {
      return new WuaException(
          FailureReason.UNAVAILABLE, "The host of " + where + " is not known to DNS.", e);
    }
    return new WuaException(
        FailureReason.UNAVAILABLE, where + " cannot be reached: " + e.getMessage() + ".", e);
  }

  /** A URL without user, password and query. */
  public static String shown(URI uri) {
    if (uri.getRawAuthority() == null) {
      return uri.getScheme() + ":" + (uri.isOpaque() ? "..." : uri.getRawPath());
    }
    String authority = uri.getRawAuthority();
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    return uri.getScheme() + "://" + host + uri.getRawPath();
  }
}
