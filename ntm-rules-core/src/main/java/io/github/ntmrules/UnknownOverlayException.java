package io.github.ntmrules;

import io.github.ntmrules.problem.NtmException;
import io.github.ntmrules.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * No packaged overlay has the id that was asked for.
 *
 * @serial exclude
 */
public final class UnknownOverlayException extends NtmException {

  private static final long serialVersionUID = 1L;

  private final UnknownId problem;

  UnknownOverlayException(String id, Collection<String> overlays) {
    this(new UnknownId(UnknownId.Kind.OVERLAY, id, overlays));
  }

  private UnknownOverlayException(UnknownId problem) {
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
