package io.github.ntmrules.files.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions for recognition, the grounds for withdrawing it, and what the authority decided.
 *
 * @param mark whether the conditions are met
 * @param conditions the conditions beside the criteria, each with the rows of its parts
 * @param withdrawals the grounds for withdrawal
 * @param decisions what the authority decided, a sentence each
 * @param differs that a decision differs from the computed result, or {@code null}
 */
record RecognitionView(
    Mark mark,
    List<List<Row>> conditions,
    List<Withdrawal> withdrawals,
    List<String> decisions,
    @Nullable String differs) {

  /** Copies the lists. */
  RecognitionView {
    conditions = List.copyOf(conditions);
    withdrawals = List.copyOf(withdrawals);
    decisions = List.copyOf(decisions);
  }

  /**
   * A ground for withdrawal.
   *
   * @param css the name of its colours
   * @param sign one character
   * @param text whether it holds, and which it is
   * @param status the legal status
   * @param source where it stands in the law
   */
  record Withdrawal(String css, String sign, String text, String status, SourceView source) {}
}
