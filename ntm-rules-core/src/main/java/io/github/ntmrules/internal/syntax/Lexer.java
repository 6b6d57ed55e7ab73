package io.github.ntmrules.internal.syntax;

import io.github.ntmrules.internal.text.Excerpt;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a rule file into tokens. Goes on after every problem as if what was probably meant had been
 * written, so that one mistake does not hide the next.
 */
final class Lexer {

  private static final Set<String> PAIRS = Set.of("==", "!=", "<=", ">=", "||", "&&");
  private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]*)(\\.[0-9]+)?");
  private static final Pattern SEPARATED = Pattern.compile("[0-9]{1,3}([._][0-9]{3})+");
  private static final Pattern THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");
  private static final Pattern SUFFIXED = Pattern.compile("0*([0-9]+(\\.[0-9]+)?)[lLfFdDbB]?");
  private static final int MOST_DIGITS = 15;

  private final SourceText source;
  private final String text;
  private final Problems problems;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private boolean firstOnLine = true;
  private boolean tight;
  // The line looked at last: a line may hold thousands of texts.
  private int lineBegin;
  private int lineEnd = -1;
  private boolean noRemarkEnds;

  private Lexer(SourceText source, Problems problems) {
    this.source = source;
    this.text = source.text();
    this.problems = problems;
  }

  /** The tokens; the last one is the end of the file. */
  static List<Token> tokens(SourceText source, Problems problems) {
    Lexer lexer = new Lexer(source, problems);
    while (lexer.at < lexer.text.length()) {
      lexer.next();
    }
    lexer.add(TokenType.END, "", lexer.at);
    return lexer.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '\n' || c == '\r') {
      loneReturn(at);
      at++;
      firstOnLine = true;
      tight = false;
    } else if (c == ' ' || c == '\t') {
      at++;
      tight = false;
    } else if (text.startsWith("//", at) || text.startsWith("/*", at)) {
      remark();
    } else if (c == '"' || Characters.curlyQuote(c)) {
      quoted();
    } else if (asciiDigit(c)) {
      number();
    } else if (wordPart(c)) {
      word();
    } else if (c == '\\') {
      problem(Kind.BACKSLASH, at, null);
      at++;
    } else if (c > 0x20 && c < 0x7F) {
      sign();
    } else {
      strange();
    }
  }

  private void add(TokenType type, String written, int offset) {
    tokens.add(new Token(type, written, offset, firstOnLine, tight));
    firstOnLine = false;
    tight = true;
  }

  private void problem(Kind kind, int offset, @Nullable String suggestion, String... details) {
    problems.add(kind, null, offset, suggestion, details);
  }

  /** A carriage return alone ends a line for some readers of the file and none for others. */
  private void loneReturn(int offset) {
    if (text.charAt(offset) == '\r' && !text.startsWith("\n", offset + 1)) {
      wrongCharacter(offset);
    }
  }

  // ---- remarks

  private void remark() {
    int begin = at;
    boolean block = text.charAt(at + 1) == '*';
    int end = block ? endOfRemark(at + 2) : endOfLine(at);
    if (end < 0) {
      problem(Kind.UNCLOSED_REMARK, at, "*/");
      end = endOfLine(at);
    } else if (block) {
      end += 2;
    }
    at = end;
    tight = false;
    firstOnLine |= source.line(begin) != source.line(end);
    checkRemark(begin, end);
  }

  private void checkRemark(int begin, int end) {
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      loneReturn(i);
      if (Characters.hidden(c)) {
        wrongCharacter(i);
      } else if (c == '\\' && i + 1 < end && text.charAt(i + 1) == 'u') {
        problem(Kind.BACKSLASH, i, null);
      }
    }
  }

  /** Where a remark is closed; -1 if none is from here on, which is looked up only once. */
  private int endOfRemark(int from) {
    int end = noRemarkEnds ? -1 : text.indexOf("*/", from);
    noRemarkEnds = end < 0;
    return end;
  }

  private int endOfLine(int from) {
    if (from < lineBegin || from > lineEnd) {
      int i = from;
      while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        i++;
      }
      lineBegin = from;
      lineEnd = i;
    }
    return lineEnd;
  }

  // ---- texts

  private void quoted() {
    int begin = at;
    if (text.charAt(begin) != '"') {
      wrongCharacter(begin);
    }
    int line = endOfLine(begin);
    int end = endOfText(begin + 1, line);
    String content = text.substring(begin + 1, end);
    if (end == line) {
      problem(Kind.UNCLOSED_TEXT, begin, "\"");
    } else if (text.charAt(end) != '"') {
      wrongCharacter(end);
    }
    for (int i = begin + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        problem(Kind.BACKSLASH, i, null);
      } else if (Characters.hidden(c) || Characters.strangeBlank(c)) {
        wrongCharacter(i);
      } else if (c == '*' && text.charAt(i + 1) == '/') {
        // The engine's compiler writes names of rules into comments of Java, as they are.
        problem(Kind.NOT_ALLOWED, i, null, "*/");
      }
    }
    if (!Characters.composed(content)) {
      String composed = Normalizer.normalize(content, Normalizer.Form.NFC);
      problem(Kind.DECOMPOSED_TEXT, begin + 1, composed);
      content = composed;
    }
    add(TokenType.TEXT, content, begin);
    at = end == line ? end : end + 1;
  }

  /** A straight quote ends a text; a curly one only a text that began so. */
  private int endOfText(int from, int line) {
    boolean straight = text.charAt(from - 1) == '"';
    for (int i = from; i < line; i++) {
      char c = text.charAt(i);
      if (c == '"' || (!straight && Characters.curlyQuote(c))) {
        return i;
      }
    }
    return line;
  }

  // ---- numbers

  private void number() {
    int begin = at;
    while (at < text.length()
        && (wordPart(text.charAt(at)) || (text.charAt(at) == '.' && digitAt(at + 1)))) {
      at++;
    }
    String written = text.substring(begin, at);
    String value = written;
    if (!NUMBER.matcher(written).matches() || digits(written) > MOST_DIGITS) {
      value = meant(written);
      problem(Kind.WRONG_NUMBER, begin, value, Excerpt.of(written, 40));
    } else if (THOUSANDS.matcher(written).matches()) {
      ambiguous(begin, written);
      value = written.substring(0, written.indexOf('.'));
    }
    add(TokenType.NUMBER, value == null ? "1" : value, begin);
    if (at < text.length() && text.charAt(at) == '%') {
      problem(Kind.PERCENT_SIGN, at, value);
      at++;
    }
  }

  /** In Vietnam a point parts thousands: {@code 1.500} may be meant as the one or the other. */
  private void ambiguous(int begin, String written) {
    String whole = written.replace(".", "");
    String shorter = written.replaceFirst("\\.?0+$", "");
    String decimal = shorter.equals(written) ? written + "0" : shorter;
    problem(Kind.AMBIGUOUS_NUMBER, begin, null, written, whole, decimal);
  }

  private static @Nullable String meant(String written) {
    if (SEPARATED.matcher(written).matches() && digits(written) <= MOST_DIGITS) {
      String joined = written.replaceAll("[._]", "");
      return NUMBER.matcher(joined).matches() ? joined : null;
    }
    Matcher suffixed = SUFFIXED.matcher(written);
    return suffixed.matches() && digits(written) <= MOST_DIGITS ? suffixed.group(1) : null;
  }

  private static int digits(String written) {
    return (int) written.chars().filter(Lexer::asciiDigit).count();
  }

  private boolean digitAt(int index) {
    return index < text.length() && asciiDigit(text.charAt(index));
  }

  private static boolean asciiDigit(int c) {
    return c >= '0' && c <= '9';
  }

  // ---- words and signs

  private void word() {
    int begin = at;
    while (at < text.length() && (wordPart(text.charAt(at)) || strangeLetter(text.charAt(at)))) {
      at++;
    }
    String written = text.substring(begin, at);
    if (written.chars().anyMatch(Lexer::strangeLetter)) {
      written = strangeWord(begin, written);
    }
    String lower = written.toLowerCase(Locale.ROOT);
    if (firstOnLine && !lower.equals(written) && Cursor.RESERVED.contains(lower)) {
      problem(Kind.EXPECTED, begin, lower, lower, written);
      written = lower;
    }
    add(TokenType.WORD, written, begin);
  }

  private String strangeWord(int begin, String written) {
    int first = begin;
    while (!strangeLetter(text.charAt(first))) {
      first++;
    }
    String latin = Characters.latin(written);
    if (Characters.composed(written)) {
      problem(Kind.WRONG_CHARACTER, first, latin, Characters.name(text.charAt(first)));
    } else {
      problem(Kind.DECOMPOSED_TEXT, begin, Normalizer.normalize(written, Normalizer.Form.NFC));
    }
    return latin == null ? written : latin;
  }

  private static boolean wordPart(int c) {
    return c == '_'
        || c == '$'
        || asciiDigit(c)
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z');
  }

  /** Letters and marks of other alphabets, and full-width ones, which no word has. */
  private static boolean strangeLetter(int c) {
    if (c < 0x80) {
      return false;
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private void sign() {
    String pair = text.substring(at, Math.min(at + 2, text.length()));
    String written = PAIRS.contains(pair) ? pair : text.substring(at, at + 1);
    add(TokenType.SIGN, written, at);
    at += written.length();
  }

  private void strange() {
    char c = text.charAt(at);
    if (strangeLetter(c)) {
      word();
      return;
    }
    wrongCharacter(at);
    String instead = Characters.instead(c);
    if (instead != null && !Characters.strangeBlank(c)) {
      add(TokenType.SIGN, instead, at);
    } else {
      tight = false;
    }
    at += Character.charCount(text.codePointAt(at));
  }

  private void wrongCharacter(int offset) {
    int c = text.codePointAt(offset);
    problem(Kind.WRONG_CHARACTER, offset, Characters.instead(c), Characters.name(c));
  }
}
