package io.wua.http.fetch.connection;

import org.apache.hc.client5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;

/**
 * Reads the heads of answers and leaves those that go on for ever: a line, the headers, and interim
 * answers (1xx), of which a server may otherwise send as many as it likes before the real one.
 */
final class BoundedHeads implements HttpMessageParserFactory<ClassicHttpResponse> {
  private static final int FIRST_FINAL_STATUS = 200;
  private static final int INTERIM_ANSWERS = 20;
  private static final Http1Config BOUNDS =
      Http1Config.custom()
          .setMaxLineLength(1 << 14)
          .setMaxHeaderCount(256)
          .setMaxEmptyLineCount(16)
          .build();

  private final DefaultHttpResponseParserFactory parsers =
      new DefaultHttpResponseParserFactory(BOUNDS);

  private BoundedHeads() {}

  /** Connections that read so. */
  static ManagedHttpClientConnectionFactory connections() {
    return ManagedHttpClientConnectionFactory.builder()
        .http1Config(BOUNDS)
        .responseParserFactory(new BoundedHeads())
        .build();
  }

  @Override
  public HttpMessageParser<ClassicHttpResponse> create(Http1Config config) {
    HttpMessageParser<ClassicHttpResponse> parser = parsers.create(BOUNDS);
    int[] interim = {0};
    return (buffer, in) -> {
      ClassicHttpResponse head = parser.parse(buffer, in);
      interim[0] = head != null && head.getCode() < FIRST_FINAL_STATUS ? interim[0] + 1 : 0;
      if (interim[0] > INTERIM_ANSWERS) {
        throw new MessageConstraintException("more than " + INTERIM_ANSWERS + " interim answers");
      }
      return head;
    };
  }
}
