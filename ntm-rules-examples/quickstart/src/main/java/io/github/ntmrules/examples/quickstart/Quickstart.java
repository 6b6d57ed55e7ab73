package io.github.ntmrules.examples.quickstart;

import io.github.ntmrules.Assessor;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Assesses real communes by their published figures and prints the verdicts with their reasons. */
public final class Quickstart {

  private static final String SET = "qd1980-2016-xa";
  private static final String EXPLAINED = "khanhhoa-van-khanh";

  private Quickstart() {}

  /** Prints the report; takes no arguments, and exits with 2 if there are any. */
  public static void main(String[] args) {
    if (args.length > 0) {
      System.err.println("Quickstart takes no arguments, but got: " + String.join(" ", args));
      System.exit(2);
    }
    // System.out writes in the platform's charset, which may have no Vietnamese letters.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    out.print(report());
    out.flush();
  }

  /** The whole report. */
  static String report() {
    return new Report(assess(), EXPLAINED).text();
  }

  /** Every commune of the data files, assessed. */
  static List<AssessedCommune> assess() {
    Assessor assessor = Assessor.packaged(SET);
    List<PublishedFigure> figures = PublishedData.figures();
    return PublishedData.communes().stream()
        .map(commune -> AssessedCommune.of(assessor, commune, figures))
        .toList();
  }
}
