package io.github.ntmrules.examples.workbench;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Where a command writes: results on the one side, messages on the other, in one language. Not
 * thread-safe.
 */
public final class Console {

  /** The language unless another is asked for. */
  public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final PrintWriter out;
  private final PrintWriter err;
  private final HeardWriter heard;
  private final StringWriter helped = new StringWriter();
  private final PrintWriter help;
  private final PrintStream errors;
  private final ResultStream results;
  private final Locale locale;
  private final boolean terminal;

  /**
   * A console.
   *
   * @param out where results go, in UTF-8; it throws where they cannot be written, so it is no
   *     print stream, which keeps that to itself
   * @param err where messages go, in UTF-8
   * @param locale the language of both
   * @param terminal whether a person looks on, so that progress is worth showing
   */
  public Console(OutputStream out, PrintStream err, Locale locale, boolean terminal) {
    this.results = new ResultStream(out);
    this.out = writer(results);
    this.heard = new HeardWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
    this.err = new PrintWriter(new VisibleWriter(heard), true);
    // Held back to the end: what prints help keeps no failure to itself, and no trace of it either.
    this.help = new PrintWriter(helped);
    this.errors = err;
    this.locale = locale;
    this.terminal = terminal;
  }

  /** The language that the arguments ask for; it is needed before they can be read. */
  public static Locale locale(String[] arguments) {
    Locale asked = VIETNAMESE;
    for (int i = 0; i < arguments.length; i++) {
      boolean apart = arguments[i].equals("--lang") && i + 1 < arguments.length;
      String value = apart ? arguments[i + 1] : arguments[i].replaceFirst("^--lang=", "");
      if (apart || arguments[i].startsWith("--lang=")) {
        asked = value.equalsIgnoreCase("en") ? Locale.ENGLISH : VIETNAMESE;
      }
    }
    return asked;
  }

  /** Where help goes, which has colours on a terminal; nothing of a file may be written there. */
  PrintWriter help() {
    return help;
  }

  /** Where results go. */
  public PrintWriter out() {
    return out;
  }

  /** Where messages go. */
  public PrintWriter err() {
    return err;
  }

  /** The first lines that went to {@link #err()} so far, as they were. */
  public List<String> told() {
    return heard.lines();
  }

  /** How many lines went there after those. */
  public long toldMore() {
    return heard.more();
  }

  /** The stream below {@link #err()}, for a progress bar. */
  public PrintStream errors() {
    return errors;
  }

  /** The language. */
  public Locale locale() {
    return locale;
  }

  /** Whether a person looks on. */
  public boolean terminal() {
    return terminal;
  }

  /**
   * Writes what is still held back.
   *
   * @throws OutputLostException if results could not be written, now or before
   */
  void finish() {
    results.write(helped.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
    err.flush();
    OutputLostException lost = results.lost();
    if (lost != null) {
      throw lost;
    }
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(
        new VisibleWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), true);
  }
}
