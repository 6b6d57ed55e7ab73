package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.files.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** What the reports say alike. */
final class Words {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private Words() {}

  /** The words of the reports; numbers are written as one of the two languages does. */
  static Texts in(Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    return Texts.of("report", english ? Locale.ENGLISH : VIETNAMESE);
  }

  /** How many have which outcome, each with its sign and word. */
  static List<Tile> tiles(Texts texts, ToLongFunction<Outcome> count) {
    List<Tile> tiles = new ArrayList<>();
    for (Outcome outcome :
        List.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE)) {
      Mark mark = Mark.of(outcome, texts.locale());
      String number = texts.get("number", count.applyAsLong(outcome));
      tiles.add(new Tile(mark.css(), mark.sign(), number, mark.word()));
    }
    return tiles;
  }
}
