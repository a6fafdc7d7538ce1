package io.wua.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the test data that is kept outside the repository: real catalogs, cabinets and rule
 * fragments, too large or not ours to publish.
 *
 * <p>The folder is the environment variable {@value #VARIABLE}, else {@code shared/data} beside the
 * root of the build. A test that asks for what is not there is skipped and says what it missed.
 */
public final class TestData {
  static final String VARIABLE = "WUA_TEST_DATA";

  private TestData() {}

  /**
   * The file or folder of that name, which exists; skips the running test where it does not.
   *
   * @param relative the path below the data folder, with slashes: {@code cab/good}
   */
  public static Path require(String relative) {
    return require(
        relative, setting(System.getenv(VARIABLE)), setting(System.getProperty("wua.root")));
  }

  static Path require(String relative, Optional<String> folder, Optional<String> buildRoot) {
    Optional<Path> data =
        folder
            .map(Path::of)
            .or(
                () ->
                    buildRoot.map(root -> Path.of(root).resolveSibling("shared").resolve("data")));
    assumeTrue(
        data.isPresent(),
        () -> "no test data: set " + VARIABLE + " to the folder that holds " + relative);
    Path wanted = data.orElseThrow().resolve(relative).normalize();
    assumeTrue(
        Files.exists(wanted),
        () ->
            "no test data at " + wanted + ": put it there, or set " + VARIABLE + " to its folder");
    return wanted;
  }

  /** An empty setting is none: shells and build files hand over empty text for "not set". */
  private static Optional<String> setting(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }
}
