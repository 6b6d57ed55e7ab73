package io.github.ntmrules.files.view;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.files.format.Labelled;
import io.github.ntmrules.files.text.Means;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.population.CarriedFigure;
import io.github.ntmrules.population.MergedPart;
import io.github.ntmrules.population.MergedProvince;
import io.github.ntmrules.population.MergedUnit;
import io.github.ntmrules.population.MergerChange;
import io.github.ntmrules.population.MergerLimit;
import io.github.ntmrules.population.MergerResult;
import io.github.ntmrules.population.Quotient;
import io.github.ntmrules.population.RollUpResult;
import io.github.ntmrules.register.RegisteredProvince;
import io.github.ntmrules.register.RegisteredUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Units across the merger of 1 July 2025: a unit since, a unit before that went into it, an
 * estimate of a figure, or the units of a province before or since. What does not belong to a kind
 * of row is {@code null}.
 *
 * @param into the code of the unit since that a unit before went into
 * @param whole whether all of it went there
 * @param outcome the outcome of the set, {@code null} if it was not assessed
 * @param met how many criteria it meets
 * @param change how the outcome stands to those before
 * @param gained the codes of criteria newly met
 * @param mixed of criteria that some of what it came from met and others did not
 * @param limits why less can be said, as codes
 * @param unitsMet how many units of the province meet the set for certain
 * @param mean the mean number of criteria met for certain in the province
 * @param acrossBorders how many units came from several old provinces and count to none
 * @param measure the id of a measure that is estimated
 * @param estimate the mean weighted by people; not a report, and no verdict follows from it
 */
public record MergerRow(
    Labelled row,
    String code,
    String name,
    @Nullable String district,
    @Nullable String province,
    @Nullable String into,
    @Nullable Boolean whole,
    @Nullable String set,
    @Nullable Outcome outcome,
    @Nullable Integer met,
    @Nullable MergerChange change,
    @Nullable String gained,
    @Nullable String kept,
    @Nullable String lost,
    @Nullable String stillNotMet,
    @Nullable String mixed,
    @Nullable String unknown,
    @Nullable String limits,
    @Nullable Long units,
    @Nullable Long unitsMet,
    @Nullable BigDecimal mean,
    @Nullable Long acrossBorders,
    @Nullable String measure,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most,
    @Nullable BigDecimal estimate) {

  private static final int DECIMALS = 4;

  /**
   * Each unit since with what it came from, then the provinces, old and new.
   *
   * @param estimates whether estimates are among them
   */
  public static List<MergerRow> of(MergerResult result, boolean estimates, Locale locale) {
    Texts texts = Texts.of("view", locale);
    List<MergerRow> rows = new ArrayList<>();
    for (MergedUnit each : result.units()) {
      rows.add(unit(each, texts));
      each.parts().forEach(part -> rows.add(part(each, part, texts)));
      if (estimates) {
        each.carried().forEach(carried -> rows.add(estimate(each, carried, texts)));
      }
    }
    result.oldProvinces().forEach(each -> provinces(rows, "OLD_PROVINCE", each, texts));
    result.newProvinces().forEach(each -> provinces(rows, "NEW_PROVINCE", each, texts));
    return rows;
  }

  private static Labelled row(String code, Texts texts) {
    return new Labelled(code, texts.get("row." + code));
  }

  private static MergerRow unit(MergedUnit each, Texts texts) {
    Cells cells = new Cells(row("UNIT", texts), each.unit(), texts);
    cells.assessed(each.later());
    cells.change = each.change();
    if (!each.criteria().isEmpty()) {
      cells.gained = codes(each, MergerChange.GAINED);
      cells.kept = codes(each, MergerChange.KEPT);
      cells.lost = codes(each, MergerChange.LOST);
      cells.stillNotMet = codes(each, MergerChange.STILL_NOT_MET);
      cells.mixed = codes(each, MergerChange.MET_FROM_SOME, MergerChange.NOT_MET_FROM_SOME);
      cells.unknown = codes(each, MergerChange.UNKNOWN);
    }
    cells.limits = each.limits().stream().map(MergerLimit::name).collect(Collectors.joining("; "));
    return cells.row();
  }

  /** The codes of the criteria that stand so, in the order of the decree. */
  public static String codes(MergedUnit unit, MergerChange... changes) {
    List<MergerChange> wanted = List.of(changes);
    return unit.criteria().entrySet().stream()
        .filter(each -> wanted.contains(each.getValue()))
        .map(each -> each.getKey())
        .map(Criterion::code)
        .collect(Collectors.joining("; "));
  }

  private static MergerRow part(MergedUnit of, MergedPart part, Texts texts) {
    Cells cells = new Cells(row("PART", texts), part.unit(), texts);
    cells.district = part.unit().district();
    cells.into = of.unit().code();
    cells.whole = part.isWhole();
    cells.assessed(part.earlier());
    return cells.row();
  }

  private static MergerRow estimate(MergedUnit of, CarriedFigure carried, Texts texts) {
    Cells cells = new Cells(row("ESTIMATE", texts), of.unit(), texts);
    cells.measure = carried.measure().id();
    cells.least = carried.least();
    cells.most = carried.most();
    cells.estimate = carried.mean();
    return cells.row();
  }

  private static void provinces(
      List<MergerRow> rows, String kind, MergedProvince province, Texts texts) {
    add(rows, kind + "_BEFORE", province, province.earlier(), null, texts);
    add(rows, kind + "_SINCE", province, province.later(), province.acrossBorders(), texts);
  }

  private static void add(
      List<MergerRow> rows,
      String kind,
      MergedProvince province,
      @Nullable RollUpResult units,
      @Nullable Long across,
      Texts texts) {
    if (units == null && (across == null || across == 0)) {
      return;
    }
    RegisteredProvince of = province.province();
    Cells cells = new Cells(row(kind, texts), of.code(), of.name());
    cells.units = 0L;
    cells.unitsMet = 0L;
    cells.acrossBorders = across;
    if (units != null) {
      Quotient mean = units.meanCriteriaMet();
      cells.set = units.set().id();
      cells.units = units.units().total();
      cells.unitsMet = units.units().met();
      cells.mean = mean == null ? null : Means.rounded(mean.lower(), mean.of(), DECIMALS);
    }
    rows.add(cells.row());
  }

  /** A row in the making, of which most kinds leave most cells empty. */
  private static final class Cells {

    private final Labelled row;
    private final String code;
    private final String name;
    private @Nullable String district;
    private @Nullable String province;
    private @Nullable String into;
    private @Nullable Boolean whole;
    private @Nullable String set;
    private @Nullable Outcome outcome;
    private @Nullable Integer met;
    private @Nullable MergerChange change;
    private @Nullable String gained;
    private @Nullable String kept;
    private @Nullable String lost;
    private @Nullable String stillNotMet;
    private @Nullable String mixed;
    private @Nullable String unknown;
    private @Nullable String limits;
    private @Nullable Long units;
    private @Nullable Long unitsMet;
    private @Nullable BigDecimal mean;
    private @Nullable Long acrossBorders;
    private @Nullable String measure;
    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;
    private @Nullable BigDecimal estimate;

    Cells(Labelled row, String code, String name) {
      this.row = row;
      this.code = code;
      this.name = name;
    }

    Cells(Labelled row, RegisteredUnit unit, Texts texts) {
      this(row, unit.code(), unit.fullName(texts.locale()));
      province = unit.province().name();
    }

    void assessed(@Nullable Assessment assessment) {
      if (assessment != null) {
        set = assessment.set().id();
        outcome = assessment.outcome();
        met = assessment.metCount();
      }
    }

    MergerRow row() {
      return new MergerRow(
          row,
          code,
          name,
          district,
          province,
          into,
          whole,
          set,
          outcome,
          met,
          change,
          gained,
          kept,
          lost,
          stillNotMet,
          mixed,
          unknown,
          limits,
          units,
          unitsMet,
          mean,
          acrossBorders,
          measure,
          least,
          most,
          estimate);
    }
  }
}
