package io.wua.app.cli.catalog;

import com.google.inject.Inject;
import io.wua.app.cli.ExitCode;
import io.wua.app.output.json.CatalogVerifyJson;
import io.wua.app.output.json.JsonOutput;
import io.wua.catalog.signature.CabinetSignature;
import io.wua.catalog.signature.SignatureVerdict;
import io.wua.catalog.signature.TrustedRoots;
import io.wua.core.failure.WuaException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wua catalog verify}: whether a cabinet is what a trusted signer signed. */
@Command(
    name = "verify",
    description = {
      "Checks the signature of a cabinet: digest, signer, time stamp, chain to a trusted root.",
      "Ends with 0 if it is valid, else with 1. Revocation is not asked for: no network."
    })
final class CatalogVerifyCommand implements Callable<Integer> {
  private final Clock clock;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "wsusscn2.cab, or any signed cabinet.")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private Path file;

  @Option(
      names = "--roots",
      paramLabel = "PEM|DIR",
      description = {
        "The trusted roots: a PEM or DER file, or a folder of *.pem, *.crt and *.cer.",
        "Default: Microsoft's roots of 2010 and 2011 by fingerprint, which only helps where the",
        "signature contains its root. Export a root on Windows:",
        "certutil -store Root \"Microsoft Root Certificate Authority 2011\" root2011.cer"
      })
  private @Nullable Path roots;

  @Option(names = "--json", description = "Print one document wua.catalog.verify/1.")
  private boolean json;

  @Inject
  CatalogVerifyCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws WuaException {
    TrustedRoots trusted = roots == null ? TrustedRoots.microsoft() : TrustedRoots.read(roots);
    SignatureVerdict verdict = CabinetSignature.verify(file, trusted, clock);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      JsonOutput.print(CatalogVerifyJson.of(file.toString(), verdict), out);
    } else {
      out.println(verdict.kind() + ": " + verdict.sentence());
    }
    return (verdict.isValid() ? ExitCode.DONE : ExitCode.FAILURE).code();
  }
}
