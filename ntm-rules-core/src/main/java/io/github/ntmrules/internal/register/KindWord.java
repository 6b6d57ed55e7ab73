package io.github.ntmrules.internal.register;

import io.github.ntmrules.internal.text.Suggestions;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name and the word of the kind that stands before it: {@code TT. Yên Viên} is the township
 * {@code Yên Viên}.
 *
 * @param kind x, p, t or d of a unit; h, q, i or c of a district, urban district, town or city;
 *     null if no word stands there
 * @param name what is left
 */
public record KindWord(@Nullable Character kind, String name) {

  private static final String OFFICE = "(?:(?:ubnd|uy ban nhan dan|dang uy)[ .:]+)?";
  private static final String REST = "[ .:]*(?=[\\p{L}0-9])";

  private static final Pattern UNITS =
      Pattern.compile(
          "^"
              + OFFICE
              + "(?:(?<x>xa(?=[ .:])|x(?=[ .:]))|(?<p>phuong(?=[ .:0-9])|p(?=[ .:0-9]))"
              + "|(?<t>thi ?tran(?=[ .:])|t[. ]?t(?=[ .:]))|(?<d>dac ?khu(?=[ .:])|dk(?=[ .:])))"
              + REST);

  private static final Pattern DISTRICTS =
      Pattern.compile(
          "^"
              + OFFICE
              + "(?:(?<h>huyen(?=[ .:])|h(?=[ .:]))|(?<q>quan(?=[ .:0-9])|q(?=[ .:0-9]))"
              + "|(?<i>thi ?xa(?=[ .:])|t[. ]?x(?=[ .:]))"
              + "|(?<c>thanh ?pho(?=[ .:])|t[. ]?p(?=[ .:])))"
              + REST);

  private static final Pattern BEHIND =
      Pattern.compile("^(.*\\S) ?\\((?:xa|phuong|thi tran|huyen)\\)$");

  private static final Set<String> WORDS =
      Stream.of("xã", "phường", "thị trấn", "đặc khu", "đk", "huyện", "quận", "thị xã", "thành phố")
          .map(NameKey::exact)
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /**
   * {@return a name of a commune, ward, township or special zone, taken apart}
   *
   * @param text what was typed
   */
  public static KindWord ofUnit(String text) {
    return of(text, UNITS, "xptd");
  }

  /**
   * {@return a name of a district, taken apart}
   *
   * @param text what was typed
   */
  public static KindWord ofDistrict(String text) {
    return of(text, DISTRICTS, "hqic");
  }

  private static KindWord of(String text, Pattern words, String kinds) {
    String plain =
        BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
    String bare = Suggestions.bare(plain);
    if (bare.length() != plain.length()) {
      plain = bare;
    }
    Matcher behind = BEHIND.matcher(bare);
    if (behind.matches()) {
      plain = plain.substring(0, behind.end(1));
      bare = behind.group(1);
    }
    Matcher word = words.matcher(bare);
    if (!word.find()) {
      return new KindWord(null, plain);
    }
    String rest = plain.substring(word.end());
    for (int i = 0; i < kinds.length(); i++) {
      char kind = kinds.charAt(i);
      String group = String.valueOf(kind);
      if (word.group(group) != null) {
        // "Xà Phiên" is no commune Phiên: what has marks must have those of the word.
        String typed = plain.substring(word.start(group), word.end(group));
        boolean meant = !NameKey.hasMarks(typed) || WORDS.contains(NameKey.exact(typed));
        return meant ? new KindWord(kind, rest) : new KindWord(null, plain);
      }
    }
    return new KindWord(null, rest);
  }
}
