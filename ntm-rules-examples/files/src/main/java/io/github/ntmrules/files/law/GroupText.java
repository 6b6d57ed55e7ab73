package io.github.ntmrules.files.law;

import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.files.cell.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule concludes of columns and groups, in two cells: which, and why that is not known.
 * Immutable.
 *
 * @param word {@code column}, {@code group} or {@code groupUndetermined}
 * @param names the columns; none where that of the region is meant
 * @param reason why it is not known which; else empty
 */
record GroupText(String word, List<String> names, String reason) {

  private static final Pattern CONCLUSION =
      Pattern.compile(
          "law\\.(column|group|groupUndetermined)\\(\\s*(\\$vung|\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*)\\s*\\)",
          Pattern.DOTALL);
  private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

  GroupText {
    names = List.copyOf(names);
  }

  /** What the text says, or {@code null} where it is none of these. */
  static @Nullable GroupText of(String text) {
    Matcher conclusion = CONCLUSION.matcher(text);
    if (!conclusion.matches()) {
      return null;
    }
    String word = conclusion.group(1);
    List<String> literals = new ArrayList<>();
    Matcher each = LITERAL.matcher(conclusion.group(2));
    while (each.find()) {
      literals.add(each.group(1));
    }
    boolean undetermined = word.equals("groupUndetermined");
    if (undetermined ? literals.size() < 3 : literals.size() > 1) {
      return null;
    }
    return undetermined
        ? new GroupText(word, literals.subList(1, literals.size()), literals.get(0))
        : new GroupText(word, literals, "");
  }

  /** The first cell. */
  String shown(BookWords words) {
    return names.isEmpty() ? ofRegion(words) : String.join(" / ", names);
  }

  static String ofRegion(BookWords words) {
    return words.get("scope.region.bound").split("\\|", -1)[0];
  }

  static boolean isOfRegion(String typed, BookWords... languages) {
    return Stream.of(languages)
        .flatMap(each -> Stream.of(each.get("scope.region.bound").split("\\|", -1)))
        .anyMatch(each -> Spelling.plain(each).equals(Spelling.plain(typed)));
  }

  /** The conclusion of those columns. */
  static GroupText of(List<String> names, String reason) {
    if (names.size() > 1) {
      return new GroupText("groupUndetermined", names, reason);
    }
    boolean column =
        names.isEmpty()
            || Stream.of(Region.values())
                .anyMatch(each -> each.abbreviation().equals(names.get(0)));
    return new GroupText(column ? "column" : "group", names, "");
  }

  /** The same, as a rule file writes it; like that text where only names differ. */
  String written(String like) {
    List<String> literals = new ArrayList<>();
    if (word.equals("groupUndetermined")) {
      literals.add(reason.replace('"', '\'').replaceAll("\\s+", " "));
    }
    literals.addAll(names);
    GroupText was = of(like);
    boolean same =
        was != null
            && names.size() == was.names.size()
            && !names.isEmpty()
            && word.equals("groupUndetermined") == was.word.equals("groupUndetermined");
    if (same) {
      Matcher each = LITERAL.matcher(like);
      int[] at = {0};
      return each.replaceAll(found -> Matcher.quoteReplacement('"' + literals.get(at[0]++) + '"'));
    }
    List<String> quoted = literals.stream().map(each -> '"' + each + '"').toList();
    return "law." + word + "(" + (names.isEmpty() ? "$vung" : String.join(", ", quoted)) + ")";
  }
}
