package io.github.ntmrules.table;

import io.github.ntmrules.internal.syntax.Tree.Call;
import io.github.ntmrules.internal.syntax.Tree.Expression;
import io.github.ntmrules.internal.syntax.Tree.Numeral;
import io.github.ntmrules.internal.syntax.Tree.Text;
import io.github.ntmrules.table.TableCell.Certainty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure held against a level, where it stands.
 *
 * @param span all of it
 * @param word the word of the measure
 * @param measure the id of the measure, within its quotes
 * @param comparison the word of the comparison; {@code null} of {@code yes}
 * @param levels what the comparison, or {@code yes}, is given: each a cell or a row
 */
record ReadPart(
    Span span, Span word, Span measure, @Nullable Span comparison, List<ReadLevel> levels) {

  /**
   * One level.
   *
   * @param span all of it
   * @param row whether it is a row of cells
   * @param spans where the cells stand
   * @param cells the cells
   */
  record ReadLevel(Span span, boolean row, List<Span> spans, List<TableCell> cells) {}

  private static final String YES = "yes";
  private static final Map<String, Integer> LEVELS =
      Map.of("atLeast", 1, "atMost", 1, "moreThan", 1, "lessThan", 1, "between", 2, "none", 0);
  private static final Map<String, TableCell> SPECIAL =
      Map.of(
          "notOnFile", TableCell.notOnFile(),
          "directionInDoubt", TableCell.directionInDoubt(),
          "setByProvince", TableCell.setByProvince(),
          "notApplicable", TableCell.notApplicable());

  /** How many levels that comparison is given, or -1 if it is none. */
  static int levels(String comparison) {
    return LEVELS.getOrDefault(comparison, -1);
  }

  /** The part, or {@code null} if the expression is not of this form. */
  static @Nullable ReadPart of(Expression expression, FileTokens tokens) {
    if (!(expression instanceof Call call)) {
      return null;
    }
    Span span = tokens.span(call);
    List<Expression> given = call.arguments();
    if (call.target() == null) {
      boolean yes =
          call.name().is(YES)
              && !given.isEmpty()
              && given.size() <= 2
              && given.get(0) instanceof Text;
      return yes
          ? new ReadPart(
              span,
              new Span(call.name().offset(), call.name().end()),
              FileTokens.inner(given.get(0).begin()),
              null,
              given.stream().skip(1).map(each -> level(each, tokens)).toList())
          : null;
    }
    boolean figure =
        call.target() instanceof Call of
            && of.target() == null
            && of.arguments().size() == 1
            && of.arguments().get(0) instanceof Text
            && levels(call.name().text()) == given.size();
    if (!figure) {
      return null;
    }
    Call of = (Call) call.target();
    return new ReadPart(
        span,
        new Span(of.name().offset(), of.name().end()),
        FileTokens.inner(of.arguments().get(0).begin()),
        new Span(call.name().offset(), call.name().end()),
        given.stream().map(each -> level(each, tokens)).toList());
  }

  private static ReadLevel level(Expression level, FileTokens tokens) {
    boolean row = level instanceof Call call && call.target() == null && call.name().is("row");
    List<Expression> cells = row ? ((Call) level).arguments() : List.of(level);
    return new ReadLevel(
        tokens.span(level),
        row,
        cells.stream().map(tokens::span).toList(),
        cells.stream().map(each -> cell(each, tokens)).toList());
  }

  /** What stands in a cell. */
  static TableCell cell(Expression cell, FileTokens tokens) {
    if (cell instanceof Numeral number) {
      return TableCell.number(number.value());
    }
    if (cell instanceof Text text) {
      return TableCell.grade(text.value());
    }
    if (cell instanceof Call call) {
      String word = call.name().text();
      if (call.target() == null && call.arguments().isEmpty() && SPECIAL.containsKey(word)) {
        return SPECIAL.get(word);
      }
      if (call.target() == null && call.arguments().size() == 1) {
        for (Certainty each : Certainty.values()) {
          if (each != Certainty.AS_RULE && each.name().toLowerCase(Locale.ROOT).equals(word)) {
            TableCell inner = cell(call.arguments().get(0), tokens);
            if (inner.certainty() == Certainty.AS_RULE) {
              return inner.certain(each);
            }
          }
        }
      }
    }
    String text = tokens.text(tokens.span(cell));
    return TableCell.of(
        text.startsWith("levelOf(") ? TableCell.Kind.LEVEL_OF : TableCell.Kind.OTHER, text);
  }

  boolean yes() {
    return comparison == null;
  }

  /** The cells as a row shows them: of {@code yes}, the number 1 where none is written. */
  List<TableCell> cells() {
    if (levels.isEmpty()) {
      return yes() ? List.of(TableCell.number("1")) : List.of();
    }
    return levels.get(0).cells();
  }

  List<TableCell> upperCells() {
    return levels.size() < 2 ? List.of() : levels.get(1).cells();
  }

  /** The spans of its fields. */
  Map<RowField, Span> fields(Map<RowField, Span> into) {
    into.put(RowField.WORD, word);
    into.put(RowField.MEASURE, measure);
    if (comparison != null) {
      into.put(RowField.COMPARISON, comparison);
    }
    List<ReadLevel> ends = new ArrayList<>(levels);
    for (int end = 0; end < ends.size(); end++) {
      List<Span> spans = ends.get(end).spans();
      for (int column = 0; column < spans.size(); column++) {
        into.put(end == 0 ? RowField.cell(column) : RowField.upper(column), spans.get(column));
      }
    }
    return into;
  }
}
