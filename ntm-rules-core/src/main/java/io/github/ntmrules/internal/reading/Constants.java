package io.github.ntmrules.internal.reading;

import io.github.ntmrules.internal.syntax.Tree.Constant;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads constants such as {@code Region.TAY_NGUYEN}. */
final class Constants {

  private Constants() {}

  /** The constant of that type, or {@code null} if there is none, which is noted. */
  static <E extends Enum<E>> @Nullable E read(Constant constant, Class<E> type, RuleNotes notes) {
    String name = constant.name().text();
    if (constant.begin().is(type.getSimpleName())) {
      for (E each : type.getEnumConstants()) {
        if (each.name().equals(name)) {
          return each;
        }
      }
    }
    unknown(constant, meant(name, type), notes);
    return null;
  }

  /** That there is no such constant. */
  static void unknown(Constant constant, @Nullable String meant, RuleNotes notes) {
    String written = constant.begin().text() + "." + constant.name().text();
    notes.add(Kind.UNKNOWN_CONSTANT, constant, meant, written);
  }

  /** The constant of that type that is nearest to a name, with its type; or {@code null}. */
  static <E extends Enum<E>> @Nullable String meant(String name, Class<E> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    String nearest = Suggestions.nearest(name, names);
    return nearest == null ? null : type.getSimpleName() + "." + nearest;
  }
}
