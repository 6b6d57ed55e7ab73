package io.github.ntmrules.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table once more, rule by rule. */
public final class BuiltTable {

  private BuiltTable() {}

  /** The same again, made by nothing but {@code create} and {@code add}. */
  public static RuleTable of(RuleTable table) {
    Map<String, String> values = new LinkedHashMap<>();
    table
        .document()
        .entries(DocumentEntry.Kind.VALUE)
        .forEach(each -> values.put(each.key(), each.value()));
    TableChange change = RuleTable.create(table.document().isOverlay(), values).change();
    for (DocumentEntry each : table.document().entries()) {
      switch (each.kind()) {
        case VALUE -> {}
        case CRITERION -> change.criterion(each.code(), each.file(), each.nameVi(), each.nameEn());
        case INDICATOR ->
            change.indicator(each.criterion(), each.code(), each.nameVi(), each.nameEn());
        case CONDITION -> change.condition(each.code(), each.nameVi(), each.nameEn());
        case WITHDRAWAL -> change.withdrawal(each.code(), each.nameVi(), each.nameEn());
        case AMENDMENT -> change.document(each.key(), each.value());
      }
    }
    Map<String, List<TableRow>> rules = new LinkedHashMap<>();
    for (TableRow row : table.rows()) {
      rules
          .computeIfAbsent(row.key().file() + "/" + row.key().rule(), key -> new ArrayList<>())
          .add(row);
    }
    rules.values().forEach(change::add);
    return change.done();
  }
}
