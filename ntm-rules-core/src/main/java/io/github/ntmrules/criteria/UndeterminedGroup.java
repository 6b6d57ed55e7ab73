package io.github.ntmrules.criteria;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why the rules cannot say which group a commune is in: the text on file does not decide it. One of
 * several columns applies then; an indicator of which they ask different things has what each of
 * them asks as its {@linkplain Provision#alternatives() alternatives}. Immutable.
 */
public final class UndeterminedGroup {

  private final String reason;
  private final List<String> columns;
  private final LegalStatus certainty;
  private final RuleLocation rule;

  /** Requires all and copies the columns. */
  private UndeterminedGroup(
      String reason, List<String> columns, LegalStatus certainty, RuleLocation rule) {
    Objects.requireNonNull(reason, "reason");
    columns = List.copyOf(columns);
    Objects.requireNonNull(certainty, "certainty");
    Objects.requireNonNull(rule, "rule");

    this.reason = reason;
    this.columns = columns;
    this.certainty = certainty;
    this.rule = rule;
  }

  /**
   * Makes one.
   *
   * @param reason why, in Vietnamese, as the rule file gives it
   * @param columns the columns of which one applies, in the order of the decree
   * @param certainty how well it is established that it is one of these: confirmed or unconfirmed
   * @param rule the rule that says so
   * @return one of these
   */
  public static UndeterminedGroup of(
      String reason, List<String> columns, LegalStatus certainty, RuleLocation rule) {
    return new UndeterminedGroup(reason, columns, certainty, rule);
  }

  /** {@return why, in Vietnamese, as the rule file gives it} */
  public String reason() {
    return reason;
  }

  /** {@return the columns of which one applies, in the order of the decree} */
  public List<String> columns() {
    return columns;
  }

  /** {@return how well it is established that it is one of these: confirmed or unconfirmed} */
  public LegalStatus certainty() {
    return certainty;
  }

  /** {@return the rule that says so} */
  public RuleLocation rule() {
    return rule;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UndeterminedGroup that
        && reason.equals(that.reason)
        && columns.equals(that.columns)
        && certainty.equals(that.certainty)
        && rule.equals(that.rule);
  }

  @Override
  public int hashCode() {
    return Objects.hash(reason, columns, certainty, rule);
  }

  @Override
  public String toString() {
    return "UndeterminedGroup[reason="
        + reason
        + ", columns="
        + columns
        + ", certainty="
        + certainty
        + ", rule="
        + rule
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(UndeterminedGroup.class);
  }
}
