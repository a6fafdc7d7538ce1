package io.wua.server.http.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.WireJson;
import io.wua.server.store.connect.PassingFaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors as {@code application/problem+json} (RFC 9457); what went wrong inside stays inside. */
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final long AWAY_SECONDS = 30;

  private Problems() {}

  /** An endpoint that may fail. */
  interface Work {
    void answer(Context context) throws WuaException;
  }

  /** Answers, with a problem where that fails. */
  static void guard(Context context, Work work) {
    try {
      work.answer(context);
    } catch (HttpResponseException e) {
      write(context, e.getStatus(), String.valueOf(e.getMessage()));
    } catch (PassingFaultException e) {
      later(context, e.later().after().toSeconds());
    } catch (WuaException e) {
      if (e.reason().retryWorthy()) {
        LOG.warn("{} cannot be answered now: {}", context.path(), e.getMessage());
        later(context, AWAY_SECONDS);
      } else {
        LOG.error("{} cannot be answered", context.path(), e);
        write(context, 500, "The server failed; its log says how.");
      }
    } catch (RuntimeException e) {
      LOG.error("{} cannot be answered", context.path(), e);
      write(context, 500, "The server failed; its log says how.");
    }
  }

  private static void later(Context context, long seconds) {
    context.header("Retry-After", Long.toString(Math.max(1, seconds)));
    write(context, 503, "The server cannot do it now: try again later.");
  }

  /**
   * Writes a problem.
   *
   * @param status the HTTP status
   * @param detail what it is about, for people
   */
  public static void write(Context context, int status, String detail) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode();
    problem.put("type", "about:blank");
    problem.put("title", HttpStatus.forStatus(status).getMessage());
    problem.put("status", status);
    problem.put("detail", detail);
    context.status(status).contentType("application/problem+json").result(WireJson.bytes(problem));
  }
}
