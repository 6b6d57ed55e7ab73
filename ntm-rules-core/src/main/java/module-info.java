import org.jspecify.annotations.NullMarked;

/**
 * Vietnam's New Rural Development criteria (nông thôn mới): whether a unit meets them and what is
 * missing. {@link io.github.ntmrules.Assessor} is the way in.
 *
 * <p>What is exported is the API; what changes in it, and when, says {@code docs/versions.md}.
 * Nothing is opened: rules do not reach in by reflection. Drools has no descriptors: its jars are
 * automatic modules, whose names are the same in all versions with which the library works.
 */
@NullMarked
@SuppressWarnings("requires-automatic")
module io.github.ntmrules {
  requires org.drools.base;
  requires org.drools.core;
  requires org.drools.kiesession;
  requires org.kie.api;
  requires org.slf4j;
  requires static com.fasterxml.jackson.annotation;
  requires static org.jspecify;

  exports io.github.ntmrules;
  exports io.github.ntmrules.assessment;
  exports io.github.ntmrules.cases;
  exports io.github.ntmrules.criteria;
  exports io.github.ntmrules.difference;
  exports io.github.ntmrules.impact;
  exports io.github.ntmrules.missing;
  exports io.github.ntmrules.population;
  exports io.github.ntmrules.problem;
  exports io.github.ntmrules.register;
  exports io.github.ntmrules.rules;
  exports io.github.ntmrules.snapshot;
  exports io.github.ntmrules.table;
}
