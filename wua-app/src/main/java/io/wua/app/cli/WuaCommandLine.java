package io.wua.app.cli;

import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import io.wua.app.wiring.AgentModule;
import io.wua.core.failure.WuaException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Puts picocli, the injector and the handling of failures together. */
public final class WuaCommandLine {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Module wiring;

  /** A command line that writes there. */
  public WuaCommandLine(PrintWriter out, PrintWriter err) {
    this(out, err, new AgentModule());
  }

  /** The same with another wiring, for tests and embedders. */
  public WuaCommandLine(PrintWriter out, PrintWriter err, Module wiring) {
    this.out = out;
    this.err = err;
    this.wiring = wiring;
  }

  /** Runs one command and returns its exit code. */
  public int run(String... args) {
    CommandLine line = new CommandLine(WuaCommand.class, new GuiceFactory(wiring));
    Optional<Class<?>> named = args.length == 0 ? Optional.empty() : Commands.named(args[0]);
    named.ifPresentOrElse(line::addSubcommand, () -> addAll(line));
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
    if (args.length == 0) {
      line.usage(out);
      return ExitCode.USAGE.code();
    }
    int code = line.execute(args);
    out.flush();
    return code;
  }

  private static void addAll(CommandLine line) {
    Commands.names().stream()
        .map(Commands::named)
        .flatMap(Optional::stream)
        .forEach(line::addSubcommand);
    for (CommandSource more : ServiceLoader.load(CommandSource.class)) {
      more.commands().forEach(line::addSubcommand);
    }
    line.addSubcommand(CommandLine.HelpCommand.class);
  }

  private int failed(Exception failure) throws Exception {
    if (failure instanceof WuaException known) {
      out.flush();
      err.println("wua: " + known.getMessage());
      return failure instanceof BadArgument ? ExitCode.USAGE.code() : ExitCode.of(known).code();
    }
    throw failure;
  }

  /** Makes commands by the injector, which is made only when a command really runs. */
  private static final class GuiceFactory implements IFactory {
    private final Supplier<Injector> injector;
    private final IFactory plain = CommandLine.defaultFactory();

    GuiceFactory(Module wiring) {
      this.injector = new Once(wiring);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
      return isInjected(type) ? injector.get().getInstance(type) : plain.create(type);
    }

    private static boolean isInjected(Class<?> type) {
      return Arrays.stream(type.getDeclaredConstructors())
          .anyMatch(constructor -> constructor.isAnnotationPresent(Inject.class));
    }
  }

  /** The injector, made once. */
  private static final class Once implements Supplier<Injector> {
    private final Module wiring;
    private @Nullable Injector injector;

    Once(Module wiring) {
      this.wiring = wiring;
    }

    @Override
    public Injector get() {
      if (injector == null) {
        injector = Guice.createInjector(Stage.PRODUCTION, wiring);
      }
      return injector;
    }
  }
}
