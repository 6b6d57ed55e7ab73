package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.files.data.Fractions;
import picocli.CommandLine.Option;

/** How a share is read that may be a fraction of one; shared by the commands that read units. */
public final class FractionsOption {

  /** The words of the option. */
  enum Word {
    ASK("ask", Fractions.ASK),
    PERCENT("percent", Fractions.AS_IS),
    FRACTION("fraction", Fractions.OF_ONE),

    /** As the choices were called first. */
    AS_IS("as-is", Fractions.AS_IS),
    OF_ONE("of-one", Fractions.OF_ONE);

    private final String word;
    private final Fractions meaning;

    Word(String word, Fractions meaning) {
      this.word = word;
      this.meaning = meaning;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  @Option(
      names = "--fractions",
      paramLabel = "ask|percent|fraction",
      descriptionKey = "option.fractions")
  private Word word = Word.ASK;

  /** What was asked for. */
  Fractions meaning() {
    return word.meaning;
  }
}
