package io.github.ntmrules.files.cell;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words as people type them: what is the same for all that reading cares. */
public final class Spelling {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\u200B\uFEFF]+");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
  private static final String OTHERS = "đðɖаеорсухіѕԁвкмнт";
  private static final String LATIN = "dddaeopcyxisdvkmht";
  private static final String SIGNS = "“”„‘’–—−";
  private static final String PLAIN_SIGNS = "\"\"\"''---";
  private static final Set<String> MISSING =
      Set.of(
          "",
          "-",
          "…",
          "...",
          "không có số liệu",
          "chưa có",
          "chưa có số liệu",
          "chưa rõ",
          "không rõ",
          "n/a",
          "no data",
          "not available");

  private static final int LONGEST_MISSING = 40;

  private Spelling() {}

  /** In small letters, composed, with single blanks, plain quotation marks and dashes. */
  public static String plain(String text) {
    if (isPlain(text)) {
      return text;
    }
    String spaced = composed(text);
    StringBuilder plain = new StringBuilder(spaced.length());
    for (int i = 0; i < spaced.length(); i++) {
      int sign = SIGNS.indexOf(spaced.charAt(i));
      plain.append(sign < 0 ? spaced.charAt(i) : PLAIN_SIGNS.charAt(sign));
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** Composed, with single blanks. */
  public static String composed(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return BLANKS.matcher(composed).replaceAll(" ").strip();
  }

  /** Whether it surely is so already: most cells are plain numbers. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c > '~' || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  /** The same without accents, and with blanks for underscores. */
  public static String bare(String text) {
    String apart = Normalizer.normalize(plain(text), Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").replace('đ', 'd').replace('_', ' ');
  }

  /** Letters of other alphabets that only look like those of the Latin one, as these. */
  public static String alike(String small) {
    StringBuilder latin = new StringBuilder(small.length());
    for (int i = 0; i < small.length(); i++) {
      int other = OTHERS.indexOf(small.charAt(i));
      latin.append(other < 0 ? small.charAt(i) : LATIN.charAt(other));
    }
    return latin.toString();
  }

  /** Whether one is the other but for one letter; a word of less than four has no such slip. */
  public static boolean isSlip(String one, String other) {
    return Math.min(one.length(), other.length()) < 4
        ? one.equals(other)
        : distance(one, other, 2) <= 1;
  }

  /** Whether that says that nothing is reported: an empty cell, a dash, {@code chưa có}. */
  public static boolean missing(String text) {
    return text.isEmpty()
        || (text.length() <= LONGEST_MISSING
            && !Character.isDigit(text.charAt(0))
            && MISSING.contains(plain(text)));
  }

  /** Without blanks around it, of whatever kind. */
  public static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
  }

  /** The candidate nearest in spelling, or {@code null} if none differs in a third or less. */
  public static @Nullable String nearest(String word, Collection<String> candidates) {
    String wanted = plain(word);
    String best = null;
    int least = Math.max(2, Math.min(wanted.length(), 60) / 3) + 1;
    for (String candidate : candidates) {
      int distance = distance(wanted, plain(candidate), least);
      if (distance < least) {
        best = candidate;
        least = distance;
      }
    }
    return best;
  }

  /** How many letters differ (Levenshtein), or {@code limit} if it is not less. */
  private static int distance(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) >= limit) {
      return limit;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      int best = i;
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
        best = Math.min(best, row[j]);
      }
      if (best >= limit) {
        return limit;
      }
    }
    return Math.min(row[other.length()], limit);
  }
}
