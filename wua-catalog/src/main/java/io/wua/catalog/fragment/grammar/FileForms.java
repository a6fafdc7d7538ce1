package io.wua.catalog.fragment.grammar;

import io.wua.catalog.fragment.argument.Arguments;
import io.wua.catalog.fragment.argument.BadArgument;
import io.wua.catalog.fragment.xml.Family;
import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.file.FileExists;
import io.wua.catalog.rule.file.FilePlace;
import io.wua.catalog.rule.file.FileSize;
import io.wua.catalog.rule.file.FileTime;
import io.wua.catalog.rule.file.FileVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rules about files, each in two forms: below a shell folder or a registry value. */
final class FileForms {
  static final Map<String, RuleForm> FORMS = forms();

  private FileForms() {}

  /** Makes a rule for a file whose place is known. */
  private interface AtPlace {
    Rule build(FilePlace place, Arguments it) throws BadArgument;
  }

  private static Map<String, RuleForm> forms() {
    Map<String, RuleForm> forms = new HashMap<>();
    both(forms, "FileExists", FileForms::exists);
    both(
        forms,
        "FileVersion",
        (place, it) -> new FileVersion(place, it.scalarComparison(), it.version("Version")));
    both(
        forms,
        "FileSize",
        (place, it) -> new FileSize(place, it.scalarComparison(), it.number("Size")));
    both(
        forms,
        "FileCreated",
        (place, it) ->
            new FileTime(
                FileTime.Moment.CREATED, place, it.scalarComparison(), it.instant("Created")));
    both(
        forms,
        "FileModified",
        (place, it) ->
            new FileTime(
                FileTime.Moment.MODIFIED, place, it.scalarComparison(), it.instant("Modified")));
    return Map.copyOf(forms);
  }

  private static void both(Map<String, RuleForm> forms, String name, AtPlace rule) {
    forms.put(name, RuleForm.plain(Family.BASE, it -> rule.build(stated(it), it)));
    forms.put(
        name + "PrependRegSz",
        RuleForm.plain(
            Family.BASE,
            it ->
                rule.build(
                    new FilePlace.BelowRegistryValue(RegistryForms.place(it), it.filled("Path")),
                    it)));
  }

  private static FilePlace stated(Arguments it) throws BadArgument {
    String path = it.filled("Path");
    Optional<Integer> csidl = it.optional("Csidl", it::signed);
    return csidl
        .<FilePlace>map(number -> new FilePlace.InFolder(number, path))
        .orElseGet(() -> new FilePlace.Absolute(path));
  }

  private static FileExists exists(FilePlace place, Arguments it) throws BadArgument {
    return new FileExists(
        place,
        it.optional("Version", it::version),
        it.optional("Size", it::number),
        it.optional("Created", it::instant),
        it.optional("Modified", it::instant),
        it.optional("Language", it::filled));
  }
}
