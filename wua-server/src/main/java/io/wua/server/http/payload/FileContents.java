package io.wua.server.http.payload;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.content.HttpContent;
import org.jspecify.annotations.Nullable;

/** Gives the files of a folder their strong tags; Jetty's own are weak, which ends no resume. */
final class FileContents implements HttpContent.Factory {
  private final HttpContent.Factory files;

  FileContents(HttpContent.Factory files) {
    this.files = files;
  }

  @Override
  public @Nullable HttpContent getContent(String path) throws IOException {
    HttpContent content = files.getContent(path);
    if (content == null || content.getResource().getPath() == null) {
      return content;
    }
    Optional<StoredFile> file = StoredFile.at(content.getResource().getPath());
    return file.isPresent() ? new Tagged(content, file.get()) : null;
  }

  private static final class Tagged extends HttpContent.Wrapper {
    private final HttpField tag;

    Tagged(HttpContent content, StoredFile file) {
      super(content);
      this.tag = new HttpField(HttpHeader.ETAG, file.tag());
    }

    @Override
    public HttpField getETag() {
      return tag;
    }
  }
}
