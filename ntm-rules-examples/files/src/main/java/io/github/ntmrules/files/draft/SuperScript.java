package io.github.ntmrules.files.draft;

/** What is printed small and high: the digits of a note, or of a power. */
final class SuperScript {

  private static final String DIGITS = "0123456789";
  private static final String HIGH = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private SuperScript() {}

  /** That text, with its digits as such. A number in brackets stays as it is. */
  static String of(String text) {
    String bare = text.strip();
    if (!bare.matches("\\(?[0-9]{1,2}\\)?")) {
      return text;
    }
    StringBuilder high = new StringBuilder();
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      int digit = DIGITS.indexOf(c);
      high.append(digit < 0 ? c : HIGH.charAt(digit));
    }
    return high.toString();
  }
}
