package io.wua.files.state.form;

import static io.wua.files.state.form.Scalars.INSTANT;
import static io.wua.files.state.form.Scalars.SMALL;
import static io.wua.files.state.form.Scalars.TEXT;
import static io.wua.files.state.form.Scalars.WHOLE;

import io.wua.core.report.exchange.RegistrationTries;
import io.wua.core.report.exchange.ServerMemory;
import java.util.Map;

/** What a host remembers of its server. */
final class ServerForms {
  private static final Form<RegistrationTries> TRIES =
      new ObjectForm<>(
          (tries, out) -> out.put("count", SMALL, tries.count()).put("last", INSTANT, tries.last()),
          in -> new RegistrationTries(in.need("count", SMALL), in.maybe("last", INSTANT)));

  private static final Form<Map<String, String>> HASHES =
      Several.map("section", TEXT, "hash", TEXT);

  static final Form<ServerMemory> SERVER =
      new ObjectForm<>(
          (memory, out) ->
              out.put("revision", WHOLE, memory.revision())
                  .put("lastExternalIp", TEXT, memory.lastExternalIp())
                  .put("registrations", TRIES, memory.registrations())
                  .put("hashes", HASHES, memory.hashes()),
          in ->
              new ServerMemory(
                  in.need("hashes", HASHES),
                  in.need("revision", WHOLE),
                  in.maybe("lastExternalIp", TEXT),
                  in.need("registrations", TRIES)));

  private ServerForms() {}
}
