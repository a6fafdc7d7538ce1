package io.wua.app.cli.catalog;

import io.wua.app.cli.BadArgument;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that says in which languages titles are wanted. */
final class TitleLanguages {
  private static final String TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "The language of titles and descriptions: fr, pt-br; repeatable, the first that a text"
              + " has is taken. Default: English.")
  private List<String> tags = new ArrayList<>();

  /** The tags, checked for their form. */
  List<String> tags() throws BadArgument {
    for (String tag : tags) {
      if (!tag.matches(TAG)) {
        throw BadArgument.of("--language", tag, "write a tag such as fr or pt-br");
      }
    }
    return List.copyOf(tags);
  }
}
