package io.github.ntmrules.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.snapshot.SnapshotProblem;
import io.github.ntmrules.snapshot.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of {@link Statement statements} stand for in a set. A criterion and its only
 * indicator under one code are one thing, and the code is that of the indicator. Immutable and
 * thread-safe.
 */
public final class StatementCodes {

  /** What something can be stated of. */
  public enum Kind {
    /** A criterion, of several indicators or of one under another code. */
    CRITERION,
    /** An indicator. */
    INDICATOR,
    /** A condition beside the criteria. */
    CONDITION
  }

  /**
   * What something is stated of.
   *
   * @param kind what it is
   * @param code its code, as printed
   */
  public record Subject(Kind kind, String code) {}

  private final String set;
  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  private StatementCodes(CriteriaSet set, Collection<Indicator> conditions) {
    this.set = set.id();
    for (Criterion criterion : set.criteria()) {
      List<Indicator> its = criterion.indicators();
      its.forEach(each -> add(new Subject(Kind.INDICATOR, each.code())));
      if (its.size() > 1 || !its.get(0).code().equals(criterion.code())) {
        add(new Subject(Kind.CRITERION, criterion.code()));
      } else {
        Subject only = new Subject(Kind.INDICATOR, criterion.code());
        subjects.put(Statement.CRITERION + criterion.code(), only);
      }
    }
    conditions.forEach(each -> add(new Subject(Kind.CONDITION, each.code())));
  }

  private void add(Subject subject) {
    String code = subject.code();
    String prefix =
        switch (subject.kind()) {
          case CRITERION -> Statement.CRITERION;
          case INDICATOR -> Statement.INDICATOR;
          case CONDITION -> Statement.CONDITION;
        };
    subjects.put(prefix + code, subject);
    if (subjects.putIfAbsent(code, subject) != null) {
      ambiguous.add(code);
    }
  }

  /**
   * {@return those of that set}
   *
   * @param set the set
   * @param conditions the conditions beside the criteria that something may be stated of
   */
  public static StatementCodes of(CriteriaSet set, Collection<Indicator> conditions) {
    return new StatementCodes(set, conditions);
  }

  /**
   * {@return what that code stands for, or {@code null} if for nothing, or for more than one thing}
   *
   * @param code the code of an indicator, criterion or condition
   */
  public @Nullable Subject find(String code) {
    return ambiguous.contains(code) ? null : subjects.get(code);
  }

  /**
   * {@return the shortest code of a criterion, which stands for nothing else}
   *
   * @param criterion the criterion
   */
  public String code(Criterion criterion) {
    return ambiguous.contains(criterion.code())
        ? Statement.CRITERION + criterion.code()
        : criterion.code();
  }

  /**
   * {@return why it is not known what that is stated of, or {@code null} if it is}
   *
   * @param statement the statement
   */
  public @Nullable SnapshotProblem problem(Statement statement) {
    String code = statement.code();
    if (ambiguous.contains(code)) {
      String meant =
          Stream.of(Statement.INDICATOR, Statement.CRITERION, Statement.CONDITION)
              .map(prefix -> prefix + code)
              .filter(subjects::containsKey)
              .collect(Collectors.joining(", "));
      return new SnapshotProblem.OtherCode(SnapshotProblem.Kind.AMBIGUOUS_CODE, code, set, meant);
    }
    return subjects.containsKey(code)
        ? null
        : new SnapshotProblem.OtherCode(
            SnapshotProblem.Kind.UNKNOWN_CODE,
            code,
            set,
            Suggestions.nearest(code, subjects.keySet()));
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(StatementCodes.class);
  }
}
