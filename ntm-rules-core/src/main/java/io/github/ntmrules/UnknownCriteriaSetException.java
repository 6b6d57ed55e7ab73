package io.github.ntmrules;

import io.github.ntmrules.problem.NtmException;
import io.github.ntmrules.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * No criteria set on file has the id that was asked for; its content may only not be on file.
 *
 * @serial exclude
 */
public final class UnknownCriteriaSetException extends NtmException {

  private static final long serialVersionUID = 1L;

  private final UnknownId problem;

  UnknownCriteriaSetException(String id, Collection<String> sets) {
    this(new UnknownId(UnknownId.Kind.SET, id, sets));
  }

  /** Where an overlay would have done too. */
  static UnknownCriteriaSetException orOverlay(String id, Collection<String> setsAndOverlays) {
    return new UnknownCriteriaSetException(
        new UnknownId(UnknownId.Kind.SET_OR_OVERLAY, id, setsAndOverlays));
  }

  private UnknownCriteriaSetException(UnknownId problem) {
    super(line("", List.of(problem)));
    this.problem = problem;
  }

  /** {@return the id that was asked for} */
  public String id() {
    return problem.id();
  }

  /** The one problem; its suggestion is the ids that are nearest in spelling, three at most. */
  @Override
  public List<Problem> problems() {
    return List.of(problem);
  }

  @Override
  public String message(Locale locale) {
    return problem.message(locale);
  }
}
