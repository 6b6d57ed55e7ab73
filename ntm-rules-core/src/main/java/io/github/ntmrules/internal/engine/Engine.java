package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.reading.CheckedRule;
import java.util.List;

/** The rules of a folder, ready to be asked. Thread-safe. */
interface Engine {

  /** The rules that speak in that scope, in the order in which they do. */
  List<CheckedRule> speaking(Scope scope);
}
