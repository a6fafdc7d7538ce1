package io.wua.http.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.download.FetchOutcome;
import io.wua.core.download.PayloadNames;
import io.wua.core.download.Progress;
import io.wua.core.download.Repository;
import io.wua.core.download.choice.RepositoryCandidate;
import io.wua.core.download.choice.RepositoryCandidate.Kind;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.testkit.download.FakeRepository;
import java.net.URI;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is asked, and whose word counts. */
class OrderedRepositoriesTest {
  private static final byte[] CONTENT = "content".getBytes(UTF_8);

  private final FakeRepository mirror = new FakeRepository();
  private final FakeRepository server = new FakeRepository();
  private final FakeRepository microsoft = new FakeRepository();
  private final List<String> probed = new ArrayList<>();

  private static WuaException unavailable() {
    return new WuaException(FailureReason.UNAVAILABLE, "It is away.");
  }

  private static Payload payload() throws Exception {
    String sha1 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(CONTENT));
    return new Payload("a.cab", 7, new Sha1(sha1), Optional.empty(), Optional.empty());
  }

  private static OrderedRepositories.Link link(
      Kind kind, Repository repository, OrderedRepositories.Reachability reachability) {
    return new OrderedRepositories.Link(
        new RepositoryCandidate(URI.create("https://" + kind.name()), kind, "test"),
        repository,
        reachability);
  }

  private OrderedRepositories ordered(Optional<WuaException> mirrorIsAway) {
    return new OrderedRepositories(
        () ->
            List.of(
                link(
                    Kind.REPOSITORY,
                    mirror,
                    () -> {
                      probed.add("mirror");
                      return mirrorIsAway;
                    }),
                link(Kind.REPOSITORY, server, Optional::empty),
                link(Kind.MICROSOFT_IN_NEED, microsoft, Optional::empty)));
  }

  private FetchOutcome fetch(OrderedRepositories from) throws Exception {
    return from.fetch(payload(), Progress.none());
  }

  @Test
  void whatTheMirrorLacksTheServerGives() throws Exception {
    server.put(PayloadNames.stored(payload()), CONTENT);
    assertInstanceOf(FetchOutcome.Fetched.class, fetch(ordered(Optional.empty())));
  }

  @Test
  void whatTheMirrorHasWronglyTheServerGives() throws Exception {
    mirror.put(PayloadNames.stored(payload()), "wrong".getBytes(UTF_8));
    server.put(PayloadNames.stored(payload()), CONTENT);
    assertInstanceOf(FetchOutcome.Fetched.class, fetch(ordered(Optional.empty())));
  }

  @Test
  void whatTheServerLacksIsAbsentThoughTheMirrorIsAway() throws Exception {
    microsoft.put(PayloadNames.stored(payload()), CONTENT);
    mirror.put(PayloadNames.stored(payload()), CONTENT);
    OrderedRepositories ordered = ordered(Optional.of(unavailable()));
    assertInstanceOf(FetchOutcome.Absent.class, fetch(ordered));
    assertInstanceOf(FetchOutcome.Absent.class, fetch(ordered));
    assertEquals(List.of("mirror"), probed, "one that is away is not waited for again");
  }

  @Test
  void whatTheMirrorLacksIsUnknownWhereTheServerIsAway() {
    server.nowFails(unavailable());
    WuaException failure = assertThrows(WuaException.class, () -> fetch(ordered(Optional.empty())));
    assertEquals(FailureReason.UNAVAILABLE, failure.reason());
  }

  @Test
  void microsoftIsAskedWhereNoRepositoryAnswers() throws Exception {
    server.nowFails(unavailable());
    microsoft.put(PayloadNames.stored(payload()), CONTENT);
    assertInstanceOf(FetchOutcome.Fetched.class, fetch(ordered(Optional.of(unavailable()))));
  }

  @Test
  void whoeverWantsToStopIsObeyedAtOnce() {
    mirror.nowFails(new WuaException(FailureReason.ABORTED, "Stopped."));
    WuaException stopped = assertThrows(WuaException.class, () -> fetch(ordered(Optional.empty())));
    assertEquals(FailureReason.ABORTED, stopped.reason());
  }
}
