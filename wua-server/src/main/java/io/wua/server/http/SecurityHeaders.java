package io.wua.server.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells browsers to do nothing with an answer that it was not made for. Files of updates are for no
 * browser and say so themselves; what follows may state a header anew.
 */
final class SecurityHeaders implements Filter {
  private static final String PAYLOADS = "/waptwua/";

  private final boolean tls;

  /**
   * Sets headers.
   *
   * @param tls whether the server itself speaks TLS, so that a browser shall insist on it
   */
  SecurityHeaders(boolean tls) {
    this.tls = tls;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!((HttpServletRequest) request).getRequestURI().startsWith(PAYLOADS)) {
      set((HttpServletResponse) response);
    }
    chain.doFilter(request, response);
  }

  private void set(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'");
    response.setHeader("Cache-Control", "no-store");
    if (tls) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
