package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.internal.syntax.Tree.Call;
import io.github.ntmrules.internal.syntax.Tree.Constant;
import io.github.ntmrules.internal.syntax.Tree.Text;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a condition names a designation by: {@code Designation.AREA_II} for one of the
 * library, {@code designation("…")} for one that a folder declares.
 */
final class DesignationReader {

  private static final String TYPE = Designation.class.getSimpleName();
  private static final String WORD = "designation";

  private final Designations known;
  private final RuleNotes notes;

  DesignationReader(Designations known, RuleNotes notes) {
    this.known = known;
    this.notes = notes;
  }

  /** The designation of that constant, or {@code null} if there is none, which is noted. */
  @Nullable Designation read(Constant constant) {
    String id = constant.name().text();
    Designation found = constant.begin().is(TYPE) ? Designations.standard().find(id) : null;
    if (found == null) {
      Constants.unknown(constant, meant(id), notes);
    }
    return found;
  }

  /** The same of the text of a call that {@link #named} found. */
  @Nullable Designation read(Call call, Text named) {
    Designation found = known.find(named.value());
    if (found == null) {
      notes.add(Kind.UNKNOWN_CONSTANT, call, meant(named.value()), ofFolder(named.value()));
    }
    return found;
  }

  /** The one text that such a call gives, or {@code null} if it is no call of that word. */
  static @Nullable Text named(Call call) {
    return call.target() == null
            && call.name().is(WORD)
            && call.arguments().size() == 1
            && call.arguments().get(0) instanceof Text text
        ? text
        : null;
  }

  /** How the designation is written that was probably meant by a word, or {@code null}. */
  @Nullable String meant(String word) {
    String nearest = nearest(word);
    return nearest == null ? null : written(known.get(nearest));
  }

  private @Nullable String nearest(String word) {
    for (Designation each : known.all()) {
      if (each.nameVi().equalsIgnoreCase(word.strip())) {
        return each.id();
      }
    }
    List<String> ids = known.all().stream().map(Designation::id).toList();
    return Suggestions.nearest(word, ids);
  }

  /** As a condition names it. */
  static String written(Designation designation) {
    return designation.ofFolder() ? ofFolder(designation.id()) : TYPE + "." + designation.id();
  }

  /** As a condition names one that a folder declares. */
  static String ofFolder(String id) {
    return WORD + "(\"" + id + "\")";
  }
}
