package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.internal.syntax.Problems;
import io.github.ntmrules.internal.syntax.RuleFileTree;
import io.github.ntmrules.internal.syntax.RuleFileTree.Import;
import io.github.ntmrules.internal.syntax.Tree.Annotation;
import io.github.ntmrules.internal.syntax.Tree.Call;
import io.github.ntmrules.internal.syntax.Tree.Rule;
import io.github.ntmrules.internal.text.Excerpt;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one rule file: its header, and each of its rules by itself. */
public final class RuleFileReader {

  static final String SCOPE = "import io.github.ntmrules.criteria.Scope";
  static final String REGION = "import io.github.ntmrules.criteria.Region";
  static final String DESIGNATION = "import io.github.ntmrules.criteria.Designation";
  static final String VOCABULARY = "import static io.github.ntmrules.rules.Vocabulary.*";
  static final String LAW = "global io.github.ntmrules.rules.Conclusions law";

  private static final List<String> ANNOTATIONS =
      List.of("source", "status", "read", "decree", "general");
  private static final List<String> STATUSES = List.of("confirmed", "unconfirmed", "doubtful");

  /** Rules of one file. */
  static final int MOST_RULES = 500;

  private final RuleContext context;
  private final RuleFileTree tree;
  private final Problems problems;
  private final List<CheckedRule> rules = new ArrayList<>();
  private final PossiblyConcluded excuses;

  public RuleFileReader(RuleContext context, RuleFileTree tree, PossiblyConcluded excuses) {
    this.context = context;
    this.excuses = excuses;
    this.tree = tree;
    this.problems = new Problems(tree.source());
  }

  public void read() {
    tree.problems().forEach(problems::add);
    header();
    if (tree.rules().size() > MOST_RULES) {
      problems.add(
          Kind.TOO_LARGE,
          null,
          tree.rules().get(MOST_RULES).begin().offset(),
          null,
          tree.source().file(),
          MOST_RULES + " rule");
    }
    tree.rules().stream().limit(MOST_RULES).forEach(this::rule);
  }

  /** The rules without mistakes. */
  public List<CheckedRule> rules() {
    return rules;
  }

  public List<RuleProblem> problems() {
    return problems.list();
  }

  // ---- the header

  private void header() {
    String wanted = "package " + context.rulePackage();
    List<String> allowed = List.of(wanted, SCOPE, REGION, DESIGNATION, VOCABULARY, LAW);
    Set<String> given = new HashSet<>();
    for (Import line : tree.imports()) {
      boolean first = given.add(line.text());
      int offset = line.begin().offset();
      if (allowed.contains(line.text()) && first) {
        continue;
      }
      if (line.begin().is("package")) {
        problems.add(Kind.WRONG_PACKAGE, null, offset, wanted, line.text());
        given.add(wanted);
      } else {
        String nearest = Suggestions.nearest(line.text(), allowed);
        problems.add(Kind.NOT_ALLOWED, null, offset, nearest, Excerpt.of(line.text(), 80));
        given.add(String.valueOf(nearest));
      }
    }
    List.of(wanted, SCOPE, VOCABULARY, LAW).forEach(line -> needed(line, given));
    boolean late =
        !tree.imports().isEmpty()
            && given.contains(wanted)
            && !tree.imports().get(0).begin().is("package");
    if (late) {
      problems.add(
          Kind.EXPECTED,
          null,
          tree.imports().get(0).begin().offset(),
          wanted,
          "package",
          tree.imports().get(0).begin().text());
    }
    mentioned("Region", REGION, given);
    mentioned("Designation", DESIGNATION, given);
  }

  private void needed(String line, Set<String> given) {
    if (!given.contains(line)) {
      problems.add(Kind.MISSING_HEADER, null, 0, line, line);
    }
  }

  private void mentioned(String type, String line, Set<String> given) {
    if (!given.contains(line) && tree.constants().contains(type)) {
      problems.add(Kind.MISSING_HEADER, null, 0, line, line);
    }
  }

  // ---- rules

  private void rule(Rule rule) {
    RuleNotes notes = new RuleNotes(tree.source(), rule.reference(), problems::add);
    Map<String, String> annotations = annotations(rule, notes);
    ConditionReader conditions = new ConditionReader(context, notes);
    ScopeCondition condition = conditions.read(rule.conditions());
    StatementReader reader = new StatementReader(context, notes, conditions.variables());
    List<Statement> statements = new ArrayList<>();
    for (Call call : rule.statements()) {
      Statement statement = reader.read(call);
      if (statement != null) {
        statements.add(statement);
      }
    }
    if (rule.complete() && notes.clean()) {
      rules.add(new CheckedRule(rule.reference(), annotations, condition, statements));
    } else {
      excuses.rule(rule);
    }
  }

  /** The status that was probably meant, also by its name in Vietnamese. */
  private static @Nullable String status(Annotation annotation) {
    String written = annotation.value().text();
    for (LegalStatus status : LegalStatus.values()) {
      String word = status.name().toLowerCase(Locale.ROOT);
      if (STATUSES.contains(word)
          && written.equalsIgnoreCase(status.displayName(Messages.VIETNAMESE))) {
        return word;
      }
    }
    return Suggestions.nearest(written, STATUSES);
  }

  private static Map<String, String> annotations(Rule rule, RuleNotes notes) {
    Map<String, String> annotations = new LinkedHashMap<>();
    for (Annotation annotation : rule.annotations()) {
      String name = annotation.begin().text();
      if (!ANNOTATIONS.contains(name)) {
        String nearest = Suggestions.nearest(name, ANNOTATIONS);
        String meant = nearest == null ? null : "@" + nearest;
        notes.add(Kind.UNKNOWN_ANNOTATION, annotation, meant, "@" + name);
      } else if (annotations.put(name, annotation.value().text()) != null) {
        notes.add(Kind.REPEATED_ANNOTATION, annotation, null, "@" + name);
      } else if (name.equals("status") && !STATUSES.contains(annotation.value().text())) {
        notes.add(Kind.WRONG_STATUS, annotation.value().offset(), status(annotation));
      }
    }
    if (annotations.getOrDefault("source", "").isBlank()) {
      notes.add(Kind.NO_SOURCE, rule.name().offset(), "@source(\"…\")");
    }
    if (!annotations.containsKey("status")) {
      notes.add(Kind.WRONG_STATUS, rule.name().offset(), "@status(\"unconfirmed\")");
    }
    return annotations;
  }
}
