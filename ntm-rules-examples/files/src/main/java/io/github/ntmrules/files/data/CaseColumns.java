package io.github.ntmrules.files.data;

import io.github.ntmrules.cases.Expectation;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.files.data.Column.Circumstance;
import io.github.ntmrules.files.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns that some cases need, and what each case has in them. */
final class CaseColumns {

  private final Locale locale;
  private final Texts texts;
  private final CellWriter words;
  private final Form form;
  private final boolean named;
  private final Set<String> codes = new LinkedHashSet<>();

  CaseColumns(List<VerdictCase> cases, Locale locale) {
    this.locale = locale;
    this.texts = Texts.of(RowParser.AREA, locale);
    this.words = new CellWriter(locale);
    this.form = Form.of(cases.stream().map(VerdictCase::snapshot).toList());
    this.named = cases.stream().anyMatch(each -> !each.snapshot().name().equals(each.name()));
    cases.forEach(each -> each.expected().forEach(of -> codes.add(of.code())));
  }

  List<String> headings() {
    List<String> headings = new ArrayList<>(List.of(texts.get("heading.CASE")));
    List<String> units = form.headings(locale);
    for (int i = 0; i < units.size(); i++) {
      if (isWritten(form.columns().get(i))) {
        headings.add(units.get(i));
      }
    }
    for (String code : codes) {
      headings.add(
          code.equals(Expectation.WHOLE_SET)
              ? texts.get("heading.EXPECTED_SET")
              : texts.get("heading.EXPECTED", code));
    }
    return headings;
  }

  List<@Nullable Object> cells(VerdictCase of) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(of.name());
    for (Column column : form.columns()) {
      if (isWritten(column)) {
        cells.add(words.cell(of.snapshot(), column));
      }
    }
    for (String code : codes) {
      cells.add(
          of.expected().stream()
              .filter(each -> each.code().equals(code))
              .map(each -> each.outcome().displayName(locale))
              .findFirst()
              .orElse(null));
    }
    return cells;
  }

  private boolean isWritten(Column column) {
    return named || column != Circumstance.NAME;
  }
}
