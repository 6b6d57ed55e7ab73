package io.github.ntmrules;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.cache.BoundedCache;
import io.github.ntmrules.internal.engine.RulesInUse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What rules ask for, worked out once: shared by all assessors of the same rules, in whichever
 * mode. Thread-safe.
 */
final class AskedFigures {

  // As many forms as an office has open; each is worked out again in far less than a millisecond.
  private static final int MOST_SCOPES = 256;

  /** The questions, with all their figures together. */
  record Form(Questions questions, List<Measure> measures) {}

  private final RulesInUse use;
  private final BoundedCache<Scope, Form> forms = new BoundedCache<>(MOST_SCOPES);
  private volatile @Nullable List<Measure> measures;
  private volatile @Nullable Set<Designation> designations;

  AskedFigures(RulesInUse use) {
    this.use = use;
  }

  List<Measure> measures() {
    List<Measure> known = measures;
    if (known == null) {
      known = use.measures();
      measures = known;
    }
    return known;
  }

  Set<Designation> designations() {
    Set<Designation> known = designations;
    if (known == null) {
      known = use.rules().space().designations();
      designations = known;
    }
    return known;
  }

  Form in(Scope scope) {
    return forms.get(scope, this::form);
  }

  private Form form(Scope scope) {
    Requirements asked = use.rules().resolve(scope);
    List<Measure> figures = figures(asked, asked.provisions());
    List<Measure> beside =
        figures(asked, asked.conditions()).stream()
            .filter(each -> !figures.contains(each))
            .toList();
    List<Scope> apart = use.rules().space().on(scope.date());
    Set<Designation> held = new TreeSet<>();
    apart.forEach(each -> held.addAll(each.designations()));
    Questions questions =
        new Questions(
            scope,
            asked,
            figures,
            beside,
            held,
            apart.stream().map(Scope::region).anyMatch(Objects::nonNull),
            apart.stream().map(Scope::province).anyMatch(Objects::nonNull));
    return new Form(questions, Stream.concat(figures.stream(), beside.stream()).toList());
  }

  private static List<Measure> figures(Requirements asked, List<Provision> provisions) {
    Set<Measure> figures = new LinkedHashSet<>();
    provisions.forEach(each -> figures.addAll(asked.measures(each)));
    return figures.stream().filter(each -> !each.placeholder()).toList();
  }
}
