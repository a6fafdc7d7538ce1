package io.wua.files.state.form;

import static io.wua.files.state.form.Scalars.INSTANT;
import static io.wua.files.state.form.Scalars.SMALL;
import static io.wua.files.state.form.Scalars.TEXT;
import static io.wua.files.state.form.Scalars.TRUTH;
import static io.wua.files.state.form.Scalars.UUID_TEXT;
import static io.wua.files.state.form.Scalars.WHOLE;
import static io.wua.files.state.form.UpdateForms.ID;

import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.agent.memory.Attempt;
import io.wua.core.agent.memory.FilesMemory;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.agent.memory.UpdateMemory;
import io.wua.core.agent.memory.UpdatesMemory;
import io.wua.core.agent.memory.WorkMemory;
import io.wua.core.download.StoredFile;
import io.wua.core.download.plan.NoPlan;
import io.wua.core.schedule.RecurrentWork;
import io.wua.core.schedule.Stamps;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What an agent remembers of its work and of updates, and all of it together. */
final class MemoryForms {
  private static final Form<WorkMemory.Failure> FAILURE =
      new ObjectForm<>(
          (failure, out) ->
              out.put("count", SMALL, failure.count()).put("at", INSTANT, failure.at()),
          in -> new WorkMemory.Failure(in.need("count", SMALL), in.need("at", INSTANT)));

  private static final Form<Map<RecurrentWork, WorkMemory.Failure>> FAILURES =
      Several.map("work", Scalars.word(RecurrentWork.class), "failure", FAILURE);

  private static final Form<Map<RecurrentWork, Instant>> WAITS =
      Several.map("work", Scalars.word(RecurrentWork.class), "until", INSTANT);

  private static final Form<WorkMemory> WORK =
      new ObjectForm<>(
          (work, out) ->
              out.put("lastDownload", INSTANT, work.stamps().download())
                  .put("lastInstall", INSTANT, work.stamps().install())
                  .put("failures", FAILURES, work.failures())
                  .put("waits", WAITS, Optional.of(work.waits()).filter(w -> !w.isEmpty())),
          in ->
              new WorkMemory(
                  new Stamps(in.maybe("lastDownload", INSTANT), in.maybe("lastInstall", INSTANT)),
                  in.need("failures", FAILURES),
                  in.maybe("waits", WAITS).orElse(Map.of())));

  private static final Form<Attempt.End> END = Scalars.word(Attempt.End.class);

  private static final Form<Attempt> ATTEMPT =
      new ObjectForm<>(
          (attempt, out) ->
              out.put("at", INSTANT, attempt.at())
                  .put("end", END, attempt.end())
                  .put("hresult", SMALL, attempt.hresult())
                  .put("rebootRequired", TRUTH, attempt.rebootRequired())
                  .put("bootId", TEXT, attempt.bootId())
                  .put("osVersion", TEXT, attempt.osVersion()),
          in ->
              new Attempt(
                  in.need("at", INSTANT),
                  in.need("end", END),
                  in.need("hresult", SMALL),
                  in.need("rebootRequired", TRUTH),
                  in.need("bootId", TEXT),
                  in.need("osVersion", TEXT)));

  private static final Form<List<StoredFile>> STORED = Several.list(HostForms.STORED_FILE);
  private static final Form<List<String>> NAMES = Several.list(TEXT);
  private static final Form<NoPlan> OBSTACLE = Scalars.word(NoPlan.class);

  private static final Form<FilesMemory> FILES =
      new ObjectForm<>(
          (files, out) ->
              out.put("stored", STORED, files.stored())
                  .put("lacking", NAMES, files.lacking())
                  .put("obstacle", OBSTACLE, files.obstacle()),
          in ->
              new FilesMemory(
                  in.need("stored", STORED),
                  in.need("lacking", NAMES),
                  in.maybe("obstacle", OBSTACLE)));

  private static final Form<List<Attempt>> TRAIL = Several.list(ATTEMPT);

  private static final Form<UpdateMemory> UPDATE =
      new ObjectForm<>(
          (update, out) ->
              out.put("firstSeen", INSTANT, update.firstSeen())
                  .put("firstRipe", INSTANT, update.firstRipe())
                  .put("trail", TRAIL, update.trail())
                  .put("files", FILES, update.files()),
          in ->
              new UpdateMemory(
                  in.maybe("firstSeen", INSTANT),
                  in.maybe("firstRipe", INSTANT),
                  in.need("trail", TRAIL),
                  in.maybe("files", FILES)));

  private static final Form<Map<UpdateId, UpdateMemory>> EACH =
      Several.map("update", ID, "memory", UPDATE);
  private static final Form<Map<UUID, Instant>> HOLDS =
      Several.map("update", UUID_TEXT, "since", INSTANT);
  private static final Form<Set<UpdateId>> IDS = Several.set(ID);

  private static final Form<UpdatesMemory> UPDATES =
      new ObjectForm<>(
          (updates, out) ->
              out.put("each", EACH, updates.each())
                  .put("holds", HOLDS, updates.holds())
                  .put("hidden", IDS, updates.hidden()),
          in ->
              new UpdatesMemory(
                  in.need("each", EACH), in.need("holds", HOLDS), in.need("hidden", IDS)));

  private static final Form<HistoryLine.Kind> KIND = Scalars.word(HistoryLine.Kind.class);

  private static final Form<HistoryLine> LINE =
      new ObjectForm<>(
          (line, out) ->
              out.put("at", INSTANT, line.at())
                  .put("kind", KIND, line.kind())
                  .put("update", ID, line.update())
                  .put("text", TEXT, line.text()),
          in ->
              new HistoryLine(
                  in.need("at", INSTANT),
                  in.need("kind", KIND),
                  in.maybe("update", ID),
                  in.need("text", TEXT)));

  private static final Form<List<HistoryLine>> HISTORY = Several.list(LINE);

  static final Form<AgentMemory> AGENT =
      new ObjectForm<>(
          (memory, out) ->
              out.put("version", WHOLE, memory.version())
                  .put("work", WORK, memory.work())
                  .put("host", HostForms.HOST, memory.host())
                  .put("updates", UPDATES, memory.updates())
                  .put("history", HISTORY, memory.history()),
          in ->
              new AgentMemory(
                  in.need("version", WHOLE),
                  in.need("work", WORK),
                  in.need("updates", UPDATES),
                  in.need("host", HostForms.HOST),
                  in.need("history", HISTORY)));

  private MemoryForms() {}
}
