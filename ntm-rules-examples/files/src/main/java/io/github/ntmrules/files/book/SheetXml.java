package io.github.ntmrules.files.book;

import java.util.regex.Pattern;

/** Words of the XML of workbooks. */
final class SheetXml {

  static final String BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

  private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final char REPLACEMENT = '\uFFFD';

  private SheetXml() {}

  /** A text of a cell: nothing in it commands a program that shows it. */
  static String text(String text) {
    String plain =
        text.indexOf("_x") < 0 ? text : LIKE_AN_ESCAPE.matcher(text).replaceAll("_x005F_");
    return escaped(plain);
  }

  /** With the signs that XML has for some letters; what it cannot have is replaced. */
  static String escaped(String text) {
    int at = 0;
    while (at < text.length() && isPlain(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, at);
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\r' ->
            escaped.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
        default -> escaped.append(isForbidden(text, i) ? REPLACEMENT : c);
      }
    }
    return escaped.toString();
  }

  private static boolean isPlain(char c) {
    return c >= ' '
        && c != '&'
        && c != '<'
        && c != '>'
        && c != '"'
        && (c < '\u007F' || (c > '\u009F' && c < '\u2000') || (c > '\u2069' && c < '\uD800'));
  }

  private static boolean isForbidden(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
    return (c < ' ' && c != '\n' && c != '\t')
        || (c >= '\u007F' && c <= '\u009F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c >= '\uFFFE';
  }

  /** The letters of a column, from 0. */
  static String column(int index) {
    String letters = "";
    for (int left = index; left >= 0; left = left / 26 - 1) {
      letters = (char) ('A' + left % 26) + letters;
    }
    return letters;
  }
}
