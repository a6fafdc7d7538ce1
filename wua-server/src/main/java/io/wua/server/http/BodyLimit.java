package io.wua.server.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.util.NanoTime;

/**
 * Ends requests whose body is too large or takes too long. The thread that reads a body waits for
 * it; without this, a byte now and then would hold all threads.
 */
final class BodyLimit implements Filter {
  private final long mostBytes;
  private final Duration mostTime;

  BodyLimit(long mostBytes, Duration mostTime) {
    this.mostBytes = mostBytes;
    this.mostTime = mostTime;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getContentLengthLong() > mostBytes) {
      HttpServletResponse answer = (HttpServletResponse) response;
      // What is still to come is not read.
      answer.setHeader("Connection", "close");
      answer.sendError(HttpStatus.PAYLOAD_TOO_LARGE_413);
      return;
    }
    chain.doFilter(new Limited((HttpServletRequest) request), response);
  }

  private final class Limited extends HttpServletRequestWrapper {
    private final long since = NanoTime.now();

    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream(), since);
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private final class Counted extends ServletInputStream {
    private final ServletInputStream in;
    private final long since;
    private long count;

    Counted(ServletInputStream in, long since) {
      this.in = in;
      this.since = since;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      count(read);
      return read;
    }

    private void count(int read) {
      count += Math.max(0, read);
      if (count > mostBytes) {
        throw new BadMessageException(HttpStatus.PAYLOAD_TOO_LARGE_413, "The body is too large.");
      }
      if (NanoTime.since(since) > mostTime.toNanos()) {
        throw new BadMessageException(HttpStatus.REQUEST_TIMEOUT_408, "The body comes too slowly.");
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
