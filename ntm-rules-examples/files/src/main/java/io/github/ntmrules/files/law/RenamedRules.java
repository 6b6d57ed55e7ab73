package io.github.ntmrules.files.law;

import io.github.ntmrules.table.RuleTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of a set or overlay under another id: their files are of the package of that id. */
final class RenamedRules {

  private RenamedRules() {}

  /**
   * The rules with the packages that their id asks for.
   *
   * @param before the rules as they were, whose files are of the package of their id
   * @param after the rules as they are to be
   * @return {@code after} itself where the id is the same
   */
  static RuleTable of(RuleTable before, RuleTable after) {
    String was = name(before);
    String is = name(after);
    if (was == null || is == null || was.equals(is)) {
      return after;
    }
    Pattern line =
        Pattern.compile("(?m)^(\\s*package\\s[\\w.]*\\.)" + Pattern.quote(was) + "(?=\\s*;?\\s*$)");
    Map<String, String> files = new LinkedHashMap<>();
    after
        .files()
        .forEach(
            (name, text) -> {
              Matcher found = line.matcher(text);
              boolean rules = name.endsWith(".drl");
              files.put(
                  name, rules ? found.replaceFirst("$1" + Matcher.quoteReplacement(is)) : text);
            });
    return RuleTable.of(files);
  }

  private static @Nullable String name(RuleTable of) {
    String id = of.document().value("id");
    return id == null ? null : id.replace('-', '_');
  }
}
