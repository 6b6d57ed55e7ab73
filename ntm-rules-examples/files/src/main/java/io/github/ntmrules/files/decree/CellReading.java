package io.github.ntmrules.files.decree;

import io.github.ntmrules.files.text.Texts;
import java.util.List;
import java.util.Locale;

/** What was made of the text of one cell: what it says, or why that is not sure. Immutable. */
public sealed interface CellReading {

  /**
   * The cell says one thing only.
   *
   * @param says what it says
   * @param doubtful whether a person marked it {@code (?)}: it is read, and does not decide
   * @param footnotes the marks of footnotes in it, in order; what they say may change what is asked
   */
  record Sure(CellSays says, boolean doubtful, List<String> footnotes) implements CellReading {

    /** Copies the footnotes. */
    public Sure {
      footnotes = List.copyOf(footnotes);
    }
  }

  /**
   * It is not sure what the cell says; a person is to say it.
   *
   * @param text the text as it stood
   * @param why why not
   */
  record Unsure(String text, Why why) implements CellReading {

    /**
     * What is not clear, and what to write instead.
     *
     * @param locale Vietnamese, or English for English
     */
    public String message(Locale locale) {
      return Texts.of("decree", locale).get("cell." + why, text);
    }
  }

  /** Why it is not sure what a cell says. */
  enum Why {
    /** Words that are not known. */
    WORDS,
    /** {@code 1.500}: thousands or decimals. */
    THOUSANDS,
    /** A number that has words, brackets or another number beside it. */
    MORE_THAN_A_LEVEL,
    /** A unit that is not known. */
    UNIT,
    /** A number that may be a year or a day. */
    DATE,
    /** A dash: not applicable, or nothing entered. */
    DASH,
    /** Comparisons that contradict each other, or a range that is empty. */
    CONTRADICTION,
    /** Several levels, of which one is not sure, or which are told apart in two ways. */
    PARTS,
    /** Longer than a cell that holds a level. */
    LONG
  }
}
