package io.wua.server.fleet.registration;

import io.wua.core.update.Sha256;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides who is registered. A known host keeps its name with its key: neither account nor token
 * takes a uuid over, only an approver gives it to another key.
 *
 * @param open {@code allow_unauthenticated_registration}
 * @param mostWaiting how many keys may wait for an approver, so that strangers fill no disk
 */
public record RegistrationRules(boolean open, int mostWaiting) {
  private static final int MOST_WAITING = 1_000;
  private static final int MOST_OF_ONE_HOST = 5;

  /** The rules with at most 1000 waiting keys. */
  public static RegistrationRules of(boolean open) {
    return new RegistrationRules(open, MOST_WAITING);
  }

  /**
   * What the server knows of a uuid and of the key that asks for it.
   *
   * @param registeredKey the key that the uuid is registered under
   * @param keyWaits whether the asking key waits already
   * @param keyRefused whether an approver has turned the asking key away
   * @param keysOfHost how many keys ask for this uuid or were turned away; more than five push
   *     nothing else out of its log
   */
  public record Known(
      Optional<Sha256> registeredKey, boolean keyWaits, boolean keyRefused, int keysOfHost) {}

  /**
   * Decides. The proof is only asked for where it counts, so that a host that is known uses up no
   * token.
   *
   * @param known what the server knows
   * @param key the key that asks
   * @param proof checks what the host brought; checking a token uses it
   * @param waiting counts the keys that wait on the whole server
   */
  public RegistrationDecision decide(
      Known known, Sha256 key, Supplier<ProofCheck> proof, Supplier<Integer> waiting) {
    if (known.registeredKey().filter(key::equals).isPresent()) {
      return new RegistrationDecision.Accept(RegistrationReason.SAME_KEY, Optional.empty());
    }
    if (known.keyRefused()) {
      return new RegistrationDecision.Refuse(RegistrationReason.KEY_REFUSED);
    }
    if (known.registeredKey().isPresent()) {
      return wait(known, RegistrationReason.KEY_CHANGED, waiting);
    }
    ProofCheck check = proof.get();
    if (check instanceof ProofCheck.Good good) {
      return new RegistrationDecision.Accept(good.reason(), good.group());
    }
    if (check instanceof ProofCheck.Bad bad) {
      return new RegistrationDecision.Refuse(bad.reason());
    }
    return open
        ? new RegistrationDecision.Accept(RegistrationReason.OPEN, Optional.empty())
        : wait(known, RegistrationReason.NO_PROOF, waiting);
  }

  private RegistrationDecision wait(
      Known known, RegistrationReason reason, Supplier<Integer> waiting) {
    boolean full = known.keysOfHost() >= MOST_OF_ONE_HOST || waiting.get() >= mostWaiting;
    if (full && !known.keyWaits()) {
      return new RegistrationDecision.Refuse(RegistrationReason.TOO_MANY_WAITING);
    }
    return new RegistrationDecision.Wait(reason);
  }
}
