package io.github.ntmrules.table;

import io.github.ntmrules.internal.syntax.Tree.Call;
import io.github.ntmrules.internal.syntax.Tree.Expression;
import io.github.ntmrules.internal.syntax.Tree.Numeral;
import io.github.ntmrules.internal.syntax.Tree.Text;
import io.github.ntmrules.table.TableRow.Join;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A conclusion, where it stands.
 *
 * @param span all of it, without the semicolon
 * @param conclusion the word that is said of the law
 * @param code the code that it is of, within its quotes, or {@code null}
 * @param clause what is required, or {@code null} where it is not plain
 * @param join how the parts are joined
 * @param joinWord the word that joins them, or {@code null} of one part
 * @param needed how many of the parts are needed, or {@code null}
 * @param parts the parts; empty where it is not plain
 */
record ReadStatement(
    Span span,
    String conclusion,
    @Nullable Span code,
    @Nullable Span clause,
    Join join,
    @Nullable Span joinWord,
    @Nullable Span needed,
    List<ReadPart> parts) {

  private static final Set<String> PLAIN = Set.of("require", "condition");
  private static final Set<String> CODED =
      Set.of("require", "condition", "notApplicable", "withdrawal", "neverEased");

  static boolean plain(String conclusion) {
    return PLAIN.contains(conclusion);
  }

  static ReadStatement of(Call call, FileTokens tokens) {
    String word = call.name().text();
    List<Expression> given = call.arguments();
    Span code =
        CODED.contains(word) && !given.isEmpty() && given.get(0) instanceof Text
            ? FileTokens.inner(given.get(0).begin())
            : null;
    Span span = tokens.span(call);
    ReadStatement text =
        new ReadStatement(span, word, code, null, Join.ALONE, null, null, List.of());
    if (!plain(word) || code == null || given.size() != 2) {
      return text;
    }
    Expression clause = given.get(1);
    ReadPart alone = ReadPart.of(clause, tokens);
    Span clauseSpan = tokens.span(clause);
    if (alone != null) {
      return new ReadStatement(
          span, word, code, clauseSpan, Join.ALONE, null, null, List.of(alone));
    }
    ReadStatement joined = joined(text, clause, tokens);
    return joined == null ? text : joined;
  }

  private static @Nullable ReadStatement joined(
      ReadStatement of, Expression clause, FileTokens tokens) {
    if (!(clause instanceof Call call) || call.target() != null) {
      return null;
    }
    List<Expression> given = call.arguments();
    Join join =
        switch (call.name().text()) {
          case "allOf" -> Join.ALL;
          case "anyOf" -> Join.ANY;
          case "given" -> Join.GIVEN;
          case "atLeast" -> Join.AT_LEAST;
          default -> Join.ALONE;
        };
    boolean some = join == Join.AT_LEAST;
    boolean fits =
        switch (join) {
          case ALONE -> false;
          case GIVEN -> given.size() == 2;
          case AT_LEAST ->
              given.size() > 1 && given.get(0) instanceof Numeral number && number.whole();
          case ALL, ANY -> !given.isEmpty();
        };
    if (!fits) {
      return null;
    }
    List<ReadPart> parts = new ArrayList<>();
    for (Expression each : given.subList(some ? 1 : 0, given.size())) {
      ReadPart part = ReadPart.of(each, tokens);
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    return new ReadStatement(
        of.span(),
        of.conclusion(),
        of.code(),
        tokens.span(clause),
        join,
        new Span(call.name().offset(), call.name().end()),
        some ? tokens.span(given.get(0)) : null,
        List.copyOf(parts));
  }

  boolean plain() {
    return clause != null;
  }
}
