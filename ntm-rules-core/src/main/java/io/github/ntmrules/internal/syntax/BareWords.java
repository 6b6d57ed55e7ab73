package io.github.ntmrules.internal.syntax;

import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.internal.text.Excerpt;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words as people write them, where a rule file needs a text in quotes or a level: {@code province
 * == Kon Tum}, {@code row(36, UBND cấp tỉnh quy định)}. They are told once and as a whole, instead
 * of letter by letter.
 */
final class BareWords {

  private static final int LONGEST = 80;
  private static final Set<String> LEVELS =
      Set.of(
          "row",
          "atLeast",
          "atMost",
          "moreThan",
          "lessThan",
          "between",
          "confirmed",
          "unconfirmed",
          "doubtful");

  private final SourceText source;
  private final Problems problems;
  private final Cursor cursor;

  BareWords(SourceText source, Problems problems, Cursor cursor) {
    this.source = source;
    this.problems = problems;
    this.cursor = cursor;
  }

  /** Whether what comes next is such words: more than one, or one with letters no word has. */
  boolean next() {
    if (!cursor.at(TokenType.WORD)) {
      return false;
    }
    Token first = cursor.peek();
    Token second = cursor.peek(1);
    boolean several =
        !first.is("null")
            && !second.firstOnLine()
            && !second.tight()
            && !cursor.peek(2).is("(")
            && (second.type() == TokenType.WORD || second.type() == TokenType.NUMBER);
    return several || (!second.is("(") && vietnamese(raw(first)));
  }

  /** Whether it has letters that no word has, and not only such as look like Latin ones. */
  private static boolean vietnamese(String word) {
    return Characters.latin(word) == null
        && word.codePoints().filter(Character::isLetter).allMatch(BareWords::latin);
  }

  private static boolean latin(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  private String raw(Token word) {
    String text = source.text();
    int end = word.offset();
    while (end < text.length() && part(text.charAt(end))) {
      end++;
    }
    return text.substring(word.offset(), end);
  }

  private static boolean part(char c) {
    int type = Character.getType(c);
    return c == '_' || Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK;
  }

  /**
   * Takes them, up to one of these or to the end of the line, and notes what they are.
   *
   * @param word the word of the vocabulary that they are given to, or the field that is compared
   *     with them; or {@code null}
   * @param stops what does not belong to them
   * @return them as a text
   */
  Token take(@Nullable String word, List<String> stops) {
    Token first = cursor.take();
    int end = first.offset() + raw(first).length();
    while (!cursor.done()
        && !cursor.peek().firstOnLine()
        && !stops.contains(cursor.peek().text())) {
      Token token = cursor.take();
      int quotes = token.type() == TokenType.TEXT ? 2 : 0;
      int written = Math.max(raw(token).length(), token.text().length() + quotes);
      end = token.offset() + written;
    }
    String prose = source.text().substring(first.offset(), Math.min(end, lineEnd(first.offset())));
    problems.forget(first.offset(), end, Set.of(Kind.WRONG_CHARACTER, Kind.DECOMPOSED_TEXT));
    note(first, prose.strip(), String.valueOf(word));
    return new Token(
        TokenType.TEXT, prose.strip(), first.offset(), first.firstOnLine(), first.tight());
  }

  private void note(Token first, String prose, String word) {
    String meant = Prose.meant(prose);
    String shown = Excerpt.of(prose, LONGEST);
    if (constants(word)) {
      cursor.stuck(Kind.UNQUOTED, first, constant(prose, word), shown);
    } else if (LEVELS.contains(word) && (meant != null || prose.indexOf(' ') >= 0)) {
      cursor.stuck(Kind.PROSE_FOR_LEVEL, first, meant, shown);
    } else {
      String province = word.equals("province") ? Provinces.find(prose) : null;
      String text = province == null ? prose : province;
      // What is no words is told, and not guessed at.
      String quoted = text.indexOf('"') < 0 && text.indexOf('{') < 0 ? '"' + text + '"' : null;
      cursor.stuck(Kind.UNQUOTED, first, quoted, shown);
    }
  }

  private static boolean constants(String field) {
    return field.equals("region") || field.equals("designations");
  }

  /** The constant of that name, or {@code null}: regions and circumstances have no quotes. */
  private static @Nullable String constant(String name, String field) {
    if (field.equals("region")) {
      return Stream.of(Region.values())
          .filter(each -> each.displayName(Messages.VIETNAMESE).equalsIgnoreCase(name))
          .findFirst()
          .map(each -> "Region." + each)
          .orElse(null);
    }
    return Designations.standard().all().stream()
        .filter(each -> each.displayName(Messages.VIETNAMESE).equalsIgnoreCase(name))
        .findFirst()
        .map(each -> "Designation." + each)
        .orElse(null);
  }

  private int lineEnd(int from) {
    int end = from;
    String text = source.text();
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
