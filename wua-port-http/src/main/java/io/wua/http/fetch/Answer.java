package io.wua.http.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** An answer whose body is still to come. */
final class Answer implements AutoCloseable {
  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes ([0-9]{1,18})-[0-9]{1,18}/(?:([0-9]{1,18})|\\*)");

  private final URI at;
  private final HttpGet request;
  private final ClassicHttpResponse response;
  private boolean readToItsEnd;

  Answer(URI at, HttpGet request, ClassicHttpResponse response) {
    this.at = at;
    this.request = request;
    this.response = response;
  }

  /** Where it came from, after redirects. */
  URI at() {
    return at;
  }

  int status() {
    return response.getCode();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
  }

  /** How many bytes the body has, if it says so. */
  OptionalLong length() {
    HttpEntity entity = response.getEntity();
    return entity == null || entity.getContentLength() < 0
        ? OptionalLong.empty()
        : OptionalLong.of(entity.getContentLength());
  }

  /** Whether only the end of the connection tells the end of the body, as a cut would. */
  boolean endsWithTheConnection() {
    HttpEntity entity = response.getEntity();
    return entity != null && entity.getContentLength() < 0 && !entity.isChunked();
  }

  /** Where in the file a part starts; empty where the header makes no sense. */
  OptionalLong partStart() {
    Matcher range = range();
    return range.matches() ? OptionalLong.of(Long.parseLong(range.group(1))) : OptionalLong.empty();
  }

  /** How large the whole file is, of which a part comes. */
  OptionalLong partTotal() {
    Matcher range = range();
    return range.matches() && range.group(2) != null
        ? OptionalLong.of(Long.parseLong(range.group(2)))
        : OptionalLong.empty();
  }

  private Matcher range() {
    return CONTENT_RANGE.matcher(header("Content-Range").orElse(""));
  }

  InputStream body() throws IOException {
    HttpEntity entity = response.getEntity();
    return entity == null ? InputStream.nullInputStream() : entity.getContent();
  }

  /** Says that nothing of the body is left, so that the connection can serve again. */
  void wasReadToItsEnd() {
    readToItsEnd = true;
  }

  /** Drops the connection where something is left: reading an endless body would not end. */
  @Override
  public void close() {
    if (!readToItsEnd) {
      request.cancel();
    }
    try {
      response.close();
    } catch (IOException alreadyBroken) {
      // Nothing is lost: whatever was wanted of this answer was read before.
    }
  }
}
