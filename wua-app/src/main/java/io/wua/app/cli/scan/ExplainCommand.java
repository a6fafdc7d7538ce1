package io.wua.app.cli.scan;

import com.google.inject.Inject;
import io.wua.app.cli.BadArgument;
import io.wua.app.cli.ExitCode;
import io.wua.app.cli.Warnings;
import io.wua.app.cli.scan.HostScans.Scanned;
import io.wua.app.output.ExplainText;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.scan.ExplainingSource;
import io.wua.core.scan.Explanation;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateRef;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wua explain}: why an update is in its state, and why it is offered or not. */
@Command(
    name = "explain",
    description = {
      "Shows how an update came to its state and its decision.",
      "Each rule with the fact that it saw, prerequisites, supersedence, every policy rule that"
          + " matched."
    })
public final class ExplainCommand implements Callable<Integer> {
  private final HostScans scans;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Parameters(paramLabel = "ID|KB", description = "An update id, or a KB number.")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private String which;

  @Option(
      names = "--all",
      description = "Explain every update of a KB, those that do not concern the host too.")
  private boolean all;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private HostOptions options;

  @Inject
  ExplainCommand(HostScans scans) {
    this.scans = scans;
  }

  @Override
  public Integer call() throws WuaException {
    Predicate<Update> wanted = wanted(which);
    Scanned scanned = scans.scan(options);
    List<OfferedUpdate> found =
        scanned.scan().offers().updates().stream().filter(o -> wanted.test(o.update())).toList();
    if (found.isEmpty()) {
      throw new WuaException(
          FailureReason.NOT_FOUND,
          "the catalog lists no update "
              + which
              + " that matches the filter. 'wua scan --all' lists them all.");
    }
    PrintWriter out = spec.commandLine().getOut();
    Warnings.print(scanned.warnings(), spec.commandLine().getErr());
    List<OfferedUpdate> concerned = all ? found : ExplainText.concerned(found);
    for (OfferedUpdate offered : concerned) {
      ExplainText.print(offered, explanation(scanned, offered), scanned.scan(), out);
      out.println();
    }
    if (concerned.size() < found.size()) {
      out.println(
          (found.size() - concerned.size())
              + " more of "
              + which
              + " do not concern this host; --all explains them too.");
    }
    return ExitCode.DONE.code();
  }

  /** How the update came to its state; the Windows Update Agent does not tell. */
  public static Optional<Explanation> explanation(Scanned scanned, OfferedUpdate offered)
      throws WuaException {
    return scanned.source() instanceof ExplainingSource explaining
        ? explaining.explain(offered.update().id())
        : Optional.empty();
  }

  private static Predicate<Update> wanted(String text) throws WuaException {
    try {
      UpdateRef ref = UpdateRef.parse(text);
      return update ->
          update.id().guid().equals(ref.guid())
              && (ref.revision().isEmpty() || ref.revision().getAsInt() == update.id().revision());
    } catch (IllegalArgumentException notAnId) {
      try {
        KbNumber kb = KbNumber.parse(text);
        return update -> update.kbs().contains(kb);
      } catch (IllegalArgumentException e) {
        throw BadArgument.of("ID|KB", text, "write <guid>, <guid>_<revision> or KB5012170");
      }
    }
  }
}
