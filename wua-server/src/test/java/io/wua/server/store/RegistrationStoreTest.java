package io.wua.server.store;

import static io.wua.server.store.Reports.NOON;
import static io.wua.server.store.Reports.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.WuaException;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.HostState;
import io.wua.server.fleet.Role;
import io.wua.server.fleet.registration.EnrolmentToken;
import io.wua.server.fleet.registration.Proof;
import io.wua.server.fleet.registration.Registration;
import io.wua.server.fleet.registration.RegistrationOutcome;
import io.wua.server.fleet.registration.RegistrationOutcome.Refused;
import io.wua.server.fleet.registration.RegistrationOutcome.Registered;
import io.wua.server.fleet.registration.RegistrationOutcome.Waiting;
import io.wua.server.fleet.registration.RegistrationReason;
import io.wua.server.fleet.report.ReportOutcome;
import io.wua.server.store.registration.AccountStore;
import io.wua.server.store.registration.ApprovalStore;
import io.wua.server.store.registration.TokenStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class RegistrationStoreTest {
  private static final HostId HOST = new HostId("HOST-1");
  private static final Proof NONE = new Proof.None();

  private final DatabaseKind kind;
  @TempDir Path folder;
  private TestStore store;
  private ApprovalStore approvals;

  RegistrationStoreTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() throws WuaException {
    store = new TestStore(kind.fresh(folder));
    approvals = new ApprovalStore(store.transactions());
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
  }

  private RegistrationOutcome register(Registration registration, Proof proof) {
    return store.registrations(false).register(registration, proof);
  }

  private static RegistrationReason reason(RegistrationOutcome outcome) {
    return assertInstanceOf(Registered.class, outcome).reason();
  }

  private static Registration asking(int revision, int key) {
    return Reports.of(HOST, revision)
        .signedBy(key(key))
        .digested(Reports.digest(1_000L * key + revision))
        .section("host_info", "{}")
        .registration();
  }

  @Test
  void registersWithATokenAndTakesTheReportOfTheBody() throws WuaException {
    EnrolmentToken token =
        new TokenStore(store.transactions())
            .make("Paris", 1, NOON.plus(Duration.ofDays(1)), "alice", NOON);

    Registered outcome =
        assertInstanceOf(Registered.class, register(asking(7, 1), new Proof.Token(token.hash())));

    assertEquals(RegistrationReason.TOKEN, outcome.reason());
    assertEquals("HOST-1.example", outcome.report().computerFqdn());
    assertEquals(1, outcome.report().hashes().size());
    assertEquals(
        List.of("REGISTERED|Paris|7|PEM of " + key(1)),
        store.rows("SELECT state, host_group, last_revision, host_certificate FROM host"));
  }

  @Test
  void saysWhyATokenDoesNotHoldAndKeepsNoLineOfTheStranger() throws WuaException {
    TokenStore tokens = new TokenStore(store.transactions());
    EnrolmentToken expired = tokens.make("Paris", 5, NOON, "alice", NOON);
    EnrolmentToken revoked = tokens.make("Paris", 5, NOON.plus(Duration.ofDays(1)), "alice", NOON);
    assertTrue(tokens.revoke(revoked.hash(), "alice", NOON));

    assertEquals(
        new Refused(RegistrationReason.TOKEN_EXPIRED),
        register(asking(1, 1), new Proof.Token(expired.hash())));
    assertEquals(
        new Refused(RegistrationReason.TOKEN_REVOKED),
        register(asking(1, 1), new Proof.Token(revoked.hash())));
    assertEquals(
        new Refused(RegistrationReason.TOKEN_UNKNOWN),
        register(asking(1, 1), new Proof.Token(key(9))));
    assertEquals(List.of("0"), store.rows("SELECT COUNT(*) FROM host"));
  }

  @Test
  void registersWithTheRightPasswordOfAnAccountThatMay() throws WuaException {
    AccountStore accounts = new AccountStore(store.transactions());
    accounts.put("installer", "a long password", Role.REGISTRAR, "alice", NOON);
    accounts.put("guest", "another password", Role.VIEWER, "alice", NOON);

    assertEquals(
        new Refused(RegistrationReason.BAD_CREDENTIALS),
        register(asking(1, 1), new Proof.Basic("installer", "a wrong password")));
    assertEquals(
        new Refused(RegistrationReason.BAD_CREDENTIALS),
        register(asking(1, 1), new Proof.Basic("guest", "another password")));
    assertEquals(
        new Refused(RegistrationReason.BAD_CREDENTIALS),
        register(asking(1, 1), new Proof.Basic("nobody", "a long password")));
    assertEquals(
        RegistrationReason.ACCOUNT,
        reason(register(asking(1, 1), new Proof.Basic("installer", "a long password"))));
    assertEquals(
        List.of("0"),
        store.rows("SELECT COUNT(*) FROM account WHERE password_hash LIKE '%password%'"));
  }

  @Test
  void letsAHostWithoutAProofWaitUntilItsFingerprintIsAccepted() throws WuaException {
    assertEquals(new Waiting(RegistrationReason.NO_PROOF), register(asking(1, 1), NONE));
    assertEquals(new Waiting(RegistrationReason.NO_PROOF), register(asking(2, 1), NONE));
    assertEquals(
        new ReportOutcome.NotRegistered(Optional.of(HostState.PENDING)),
        store.reports.apply(Reports.of(HOST, 3).done()));
    assertEquals(List.of("0"), store.rows("SELECT COUNT(*) FROM host_section"));

    assertFalse(approvals.accept(HOST, key(2), "alice", NOON));
    assertTrue(approvals.accept(HOST, key(1), "alice", NOON));

    assertInstanceOf(ReportOutcome.Applied.class, store.reports.apply(Reports.of(HOST, 3).done()));
    assertEquals(
        List.of("server|waiting", "alice|registered"),
        store.rows("SELECT actor, outcome FROM audit ORDER BY id"));
  }

  @Test
  void givesAUuidToAnotherKeyOnlyWhenAnApproverSaysSo() throws WuaException {
    EnrolmentToken token =
        new TokenStore(store.transactions())
            .make("Paris", 9, NOON.plus(Duration.ofDays(1)), "alice", NOON);
    Proof proof = new Proof.Token(token.hash());
    register(asking(5, 1), proof);

    assertEquals(new Waiting(RegistrationReason.KEY_CHANGED), register(asking(1, 2), proof));
    assertInstanceOf(ReportOutcome.Applied.class, store.reports.apply(Reports.of(HOST, 6).done()));

    assertTrue(approvals.accept(HOST, key(2), "alice", NOON));
    assertInstanceOf(
        ReportOutcome.NotRegistered.class, store.reports.apply(Reports.of(HOST, 7).done()));
    assertEquals(RegistrationReason.SAME_KEY, reason(register(asking(1, 2), NONE)));
    assertEquals(List.of("1"), store.rows("SELECT used FROM enrolment_token"));
  }

  @Test
  void refusesAKeyThatAnApproverTurnedAwayEvenOneThatWasRegistered() throws WuaException {
    HostId host = store.registered("HOST-1");

    assertTrue(approvals.refuse(host, key(1), "alice", NOON));

    assertEquals(
        new ReportOutcome.NotRegistered(Optional.of(HostState.REFUSED)),
        store.reports.apply(Reports.of(host, 2).done()));
    assertEquals(
        new Refused(RegistrationReason.KEY_REFUSED),
        store.registrations(true).register(asking(3, 1), NONE));
  }

  @Test
  void beginsTheCountAnewForAHostThatRegistersAgainButNotForAReplay() {
    HostId host = store.registered("HOST-1");
    store.reports.apply(Reports.of(host, 50).done());
    Registration again = asking(3, 1);

    assertEquals(RegistrationReason.SAME_KEY, reason(register(again, NONE)));
    store.reports.apply(Reports.of(host, 60).done());
    assertEquals(RegistrationReason.REPLAYED, reason(register(again, NONE)));

    assertInstanceOf(ReportOutcome.Stale.class, store.reports.apply(Reports.of(host, 59).done()));
  }

  @Test
  void keepsTheCertificateThatWasIssuedForTheRegisteredKey() throws WuaException {
    HostId host = store.registered("HOST-1");

    assertFalse(approvals.issued(host, key(2), "PEM", "0a"));
    assertTrue(approvals.issued(host, key(1), "issued PEM", "0b"));

    assertEquals(
        List.of("issued PEM|0b"), store.rows("SELECT host_certificate, issued_serial FROM host"));
  }

  @Test
  void marksAHostWhoseUuidTwoMachinesUseOnceUntilSomebodyHasLooked() throws WuaException {
    HostId host = store.registered("HOST-1");
    for (int i = 1; i <= 3; i++) {
      store.reports.apply(Reports.of(host, 100 + i).done());
      store.reports.apply(Reports.of(host, 10 + i).done());
    }
    assertEquals(
        List.of("HOST-1|clone suspected"),
        store.rows("SELECT subject, outcome FROM audit WHERE action = 'watch'"));

    approvals.clearSuspicion(host, "alice", NOON);
    store.reports.apply(Reports.of(host, 200).done());

    assertEquals(List.of("null"), store.rows("SELECT clone_evidence FROM host"));
  }
}
