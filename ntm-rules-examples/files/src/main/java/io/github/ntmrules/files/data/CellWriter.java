package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.files.cell.OfficeText;
import io.github.ntmrules.files.data.Column.Circumstance;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.json.MeasuredValue;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a unit says in a column, as a cell: text, a number or a day. It reads back the same. */
final class CellWriter {

  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final Texts texts;
  private final boolean english;

  CellWriter(Locale locale) {
    this.texts = Texts.of(RowParser.AREA, locale);
    this.english = Texts.english(locale);
  }

  /**
   * The cell: a text, a {@link BigDecimal}, a {@link LocalDate}, or {@code null} if it is empty.
   */
  @Nullable Object cell(Snapshot unit, Column column) {
    if (column instanceof Column.Reported reported) {
      Figure figure = unit.figure(reported.measure());
      return figure == null ? null : figure(reported.measure(), figure);
    }
    if (column instanceof Column.Held held) {
      return unit.designations().contains(held.designation()) ? texts.get("cell.yes") : null;
    }
    if (column instanceof Column.DecidedBy decided) {
      return unit.designatedBy().get(decided.designation());
    }
    if (column instanceof Column.Stated stated) {
      return unit.statements().stream()
          .filter(each -> each.code().equals(stated.code()))
          .findFirst()
          .map(each -> cell(each, stated.part()))
          .orElse(null);
    }
    return switch ((Circumstance) column) {
      case NAME -> unit.name();
      case COMMUNE -> unit.inCommune();
      case DISTRICT -> unit.district();
      case PROVINCE -> unit.province();
      case REGION -> {
        // What was inferred is inferred again by who reads it, and not stated.
        Region region = unit.inferredRegion() == null ? unit.region() : null;
        yield region == null ? null : region.displayName(texts.locale());
      }
      case CODE -> unit.code();
      case DATE -> unit.date();
      case INCOMPLETE -> unit.isIncomplete() ? texts.get("cell.yes") : null;
      case DESIGNATIONS, CASE -> null;
    };
  }

  private @Nullable Object cell(Statement statement, Column.Stated.Part part) {
    return switch (part) {
      case VERDICT -> texts.get(statement.met() ? "cell.stated" : "cell.statedNot");
      case SOURCE -> statement.source();
      case DATE -> statement.date();
    };
  }

  private Object figure(Measure measure, Figure figure) {
    BigDecimal lower = figure.lower();
    BigDecimal upper = figure.upper();
    if (measure.kind() == MeasureKind.YES_NO) {
      return texts.get(Objects.requireNonNull(lower).signum() > 0 ? "cell.met" : "cell.notMet");
    }
    if (measure.kind() == MeasureKind.GRADE) {
      return measure.scale().get(Objects.requireNonNull(lower).intValueExact());
    }
    // Without its sign a share of 1 or less could be a fraction of one.
    BigDecimal greatest = upper == null ? lower : upper;
    boolean small =
        OfficeText.isShare(measure)
            && greatest != null
            && greatest.signum() > 0
            && greatest.compareTo(BigDecimal.ONE) <= 0;
    String sign = small ? "%" : "";
    if (lower != null && figure.exact()) {
      return small ? text(lower) + sign : FixedPoint.stripped(lower);
    }
    String from =
        lower == null
            ? ""
            : texts.get(figure.range().lowerOpen() ? "over" : "least", text(lower) + sign);
    String to =
        upper == null
            ? ""
            : texts.get(figure.range().upperOpen() ? "under" : "most", text(upper) + sign);
    return from.isEmpty() || to.isEmpty() ? from + to : texts.get("both", from, to);
  }

  /** A number as text that means one thing only. */
  String text(BigDecimal number) {
    String plain = MeasuredValue.unambiguous(number).toPlainString();
    return english ? plain : plain.replace('.', ',');
  }

  /** A day as text. */
  String text(LocalDate day) {
    return english ? day.toString() : day.format(DAY_FIRST);
  }
}
