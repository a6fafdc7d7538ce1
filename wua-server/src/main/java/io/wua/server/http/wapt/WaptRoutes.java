package io.wua.server.http.wapt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.wua.http.wire.WirePaths;
import io.wua.server.ca.HostAuthority;
import io.wua.server.http.Routes;
import java.time.InstantSource;
import java.util.List;

/** The paths that WAPT's agents know. */
public final class WaptRoutes implements Routes {
  private final StatusEndpoint status;
  private final RegistrationEndpoint registration;
  private final InstantSource clock;
  private final String version;

  /**
   * The endpoints of agents.
   *
   * @param records the hosts
   * @param authority issues their certificates
   * @param policy what is accepted
   * @param clock the time
   * @param version of the server, told to whoever asks
   */
  public WaptRoutes(
      HostRecords records,
      HostAuthority authority,
      WaptPolicy policy,
      InstantSource clock,
      String version) {
    this.status = new StatusEndpoint(records, policy, clock);
    this.registration = new RegistrationEndpoint(records, authority, policy, clock);
    this.clock = clock;
    this.version = version;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(WirePaths.PING, context -> Answers.to(context, this::ping));
    routes.post(WirePaths.STATUS, context -> Answers.to(context, status::answer));
    routes.post(WirePaths.REGISTER, context -> Answers.to(context, registration::answer));
    routes.post(
        WirePaths.REGISTER_KERBEROS, context -> Answers.to(context, registration::answerKerberos));
    for (String path : List.of(WirePaths.STATUS, WirePaths.REGISTER, WirePaths.REGISTER_KERBEROS)) {
      routes.head(path, context -> Answers.to(context, empty -> empty.status(200)));
    }
  }

  private void ping(Context context) {
    long start = System.nanoTime();
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("version", version);
    result.put("api_root", "/api/");
    result.put("api_version", "v1");
    result.put("date", clock.instant().toString());
    Answers.done(context, "The server is running.", result, start);
  }
}
