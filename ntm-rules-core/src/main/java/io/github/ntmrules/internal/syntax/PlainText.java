package io.github.ntmrules.internal.syntax;

import io.github.ntmrules.rules.RuleProblem.Kind;
import java.text.Normalizer;

/** Checks the characters of a file that is not made of tokens. */
public final class PlainText {

  private PlainText() {}

  /** Notes characters that are not seen, strange blanks, and accents stored apart. */
  public static void check(SourceText source, Problems problems) {
    String text = source.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x7F || c < 0x20) {
        check(text, i, problems);
      }
    }
    if (!Characters.composed(text)) {
      decomposed(text, problems);
    }
  }

  private static void decomposed(String text, Problems problems) {
    int offset = 0;
    for (String line : text.split("(?<=\\n)|(?<=\\r)(?!\\n)", -1)) {
      if (!Characters.composed(line)) {
        String composed = Normalizer.normalize(line.strip(), Normalizer.Form.NFC);
        problems.add(Kind.DECOMPOSED_TEXT, null, offset, composed);
      }
      offset += line.length();
    }
  }

  private static void check(String text, int offset, Problems problems) {
    int c = text.codePointAt(offset);
    if (Characters.hidden(c) || (c != '\t' && Characters.strangeBlank(c))) {
      problems.add(Kind.WRONG_CHARACTER, null, offset, Characters.instead(c), Characters.name(c));
    }
  }
}
