package io.github.ntmrules.examples.quickstart;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;

/**
 * A commune, its published figures and what follows from them.
 *
 * @param commune the commune
 * @param figures all its published figures, used or not
 * @param result the assessment over the dates the figures can be of
 */
record AssessedCommune(Commune commune, List<PublishedFigure> figures, DatedAssessment result) {

  /** Copies the list. */
  AssessedCommune {
    figures = List.copyOf(figures);
  }

  /**
   * Assesses a commune.
   *
   * @param assessor for the set; asked for dates outside its period only if the commune says so
   * @param all the figures of all communes
   */
  static AssessedCommune of(Assessor assessor, Commune commune, List<PublishedFigure> all) {
    List<PublishedFigure> own =
        all.stream().filter(figure -> figure.communeId().equals(commune.id())).toList();
    Assessor chosen = commune.anyPeriod() ? assessor.forAnyPeriod() : assessor;
    DatedAssessment result =
        DatedAssessment.of(
            chosen, commune.earliest(), commune.latest(), day -> snapshot(commune, own, day));
    return new AssessedCommune(commune, own, result);
  }

  private static Snapshot snapshot(Commune commune, List<PublishedFigure> own, LocalDate day) {
    Snapshot.Builder snapshot =
        Snapshot.commune(commune.name())
            .district(commune.district())
            .province(commune.province())
            .region(commune.region())
            .on(day);
    own.stream()
        .filter(PublishedFigure::used)
        .forEach(figure -> snapshot.value(figure.measure(), figure.figure()));
    return snapshot.build();
  }
}
