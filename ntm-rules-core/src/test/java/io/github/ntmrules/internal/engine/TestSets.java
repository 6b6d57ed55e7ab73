package io.github.ntmrules.internal.engine;

import io.github.ntmrules.RuleTexts;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.source.SetDescription;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small sets of one criterion, compiled at run time. */
final class TestSets {

  /** A scope in Tây Nguyên at the end of 2020. */
  static final Scope SCOPE =
      Scope.of(LocalDate.of(2020, 12, 31), Region.TAY_NGUYEN, "Kon Tum", Set.of());

  static final String DESCRIPTION =
      """
      id             = thu-xa
      title-vi       = Bộ thử
      title-en       = Test set
      decree         = QĐ thử
      unit           = commune
      region-needed  = yes
      in-force-from  = 2016-12-01
      indicators-in-decree = 2
      columns        = TDMNPB, ĐBSH, BTB, DHNTB, TN, ĐNB, ĐBSCL
      criterion 1    = tc01_thu | Thử | Test
      indicator 1.1  = Một | One
      indicator 1.2  = Hai | Two
      condition c1   = Điều kiện | Condition
      """;

  static final String FILE = "tc01_thu.drl";

  static final String HEAD = RuleTexts.head("sets.thu_xa");

  private TestSets() {}

  /** The lines of a table with two columns. */
  static List<String[]> table(String text) {
    return text.lines().map(line -> line.split(" *\\| ", 2)).toList();
  }

  static RuleSource source(String... rules) {
    String text = HEAD + String.join("", rules);
    return new RuleSource(Map.of(SetDescription.FILE, DESCRIPTION, FILE, text), List.of());
  }

  static RuleSet set(String... rules) {
    return new RuleSet(CompiledRules.load(source(rules)));
  }
}
