package io.github.ntmrules;

import io.github.ntmrules.rules.RuleProblem;
import java.util.List;

/**
 * What became of an attempt to load a folder anew. Immutable.
 *
 * @param outcome what became of it
 * @param rulesHash the content hash of the rules that serve now
 * @param problems why the folder was refused; empty otherwise
 */
public record ReloadResult(Outcome outcome, String rulesHash, List<RuleProblem> problems) {

  /** What became of an attempt. */
  public enum Outcome {
    /** The folder holds what it held; the same rules serve. */
    UNCHANGED,
    /** The folder holds something else, and its rules serve from now on. */
    SWAPPED,
    /** The folder is broken or cannot be read; the rules before it go on serving. */
    REFUSED
  }

  /** Copies the problems. */
  public ReloadResult {
    problems = List.copyOf(problems);
  }
}
