package io.wua.server.http.payload;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ResourceServlet;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * Serves the files of one folder under one prefix: whole, in parts, or only their headers. Jetty
 * does the serving; this class says which requests it may see.
 */
public final class PayloadServlet extends ResourceServlet {
  private static final long serialVersionUID = 1L;

  /** A resumed download asks for one part, a delta for a few; more only makes work. */
  private static final int MOST_RANGES = 5;

  private final transient Path folder;

  private PayloadServlet(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the servlet with its options.
   *
   * @param folder the real path of the folder; nothing outside of it is served
   */
  public static ServletHolder of(Path folder) {
    ServletHolder holder = new ServletHolder("payloads", new PayloadServlet(folder));
    holder.setInitParameter("baseResource", folder.toUri().toString());
    holder.setInitParameter("pathInfoOnly", "true");
    holder.setInitParameter("dirAllowed", "false");
    holder.setInitParameter("acceptRanges", "true");
    holder.setInitParameter("etags", "true");
    holder.setInitParameter("precompressed", "false");
    // Hosts and caches ask again, and are mostly answered 304.
    holder.setInitParameter("cacheControl", "no-cache");
    holder.setAsyncSupported(true);
    return holder;
  }

  @Override
  public void init() throws ServletException {
    super.init();
    getResourceService()
        .setHttpContentFactory(new FileContents(getResourceService().getHttpContentFactory()));
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    boolean head = request.getMethod().equals("HEAD");
    if (!head && !request.getMethod().equals("GET")) {
      response.setHeader("Allow", "GET, HEAD");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    Optional<String> name = PayloadName.of(Objects.requireNonNullElse(request.getPathInfo(), ""));
    Optional<StoredFile> file = name.flatMap(n -> StoredFile.at(folder.resolve(n)));
    if (name.isEmpty() || file.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    List<String> ranges = head ? List.of() : ranges(request, file.get());
    if (String.join(",", ranges).split(",", -1).length > MOST_RANGES) {
      response.setHeader("Content-Range", "bytes */" + file.get().size());
      response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    super.service(new NamedRequest(request, name.get(), ranges), response);
  }

  /** The ranges that count: none where the client's part is of another file (RFC 9110, 13.1.5). */
  private static List<String> ranges(HttpServletRequest request, StoredFile file) {
    List<String> conditions = Collections.list(request.getHeaders("If-Range"));
    boolean same = conditions.stream().allMatch(condition -> file.isStill(condition.strip()));
    return same ? Collections.list(request.getHeaders("Range")) : List.of();
  }
}
