package io.github.ntmrules.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.SetScopes;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.internal.source.RuleSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packaged rule files are DRL: the rule engine's own compiler accepts them, and the rules that
 * it makes of them ask the same as those that were read, in every scope of the period. Two ways to
 * one result.
 */
class PackagedRulesCompileTest {

  static List<String> sets() {
    return PackagedRules.setIds();
  }

  static List<String> overlays() {
    return PackagedRules.overlayIds();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void a_set_compiled_asks_the_same_in_every_scope(String id) {
    RuleSource source = Objects.requireNonNull(PackagedRules.set(id));
    RuleSet read = Objects.requireNonNull(RuleSet.packaged(id));
    RuleSet compiled = new RuleSet(CompiledRules.load(source));
    List<Scope> scopes = SetScopes.of(id).scopesOfAnyUnit();
    assertThat(scopes).isNotEmpty();
    scopes.forEach(scope -> assertSame(scope, compiled, read));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void an_overlay_compiled_asks_the_same_in_every_scope(String id) {
    RuleSource source = Objects.requireNonNull(PackagedRules.overlay(id));
    OverlayRules overlay = Objects.requireNonNull(OverlayRules.packaged(id));
    String setId = overlay.overlay().overlays();
    RuleSet set = Objects.requireNonNull(RuleSet.packaged(setId));
    RuleSet read = set.with(overlay);
    RuleSet compiled = set.with(new OverlayRules(CompiledRules.load(source)));
    String province = overlay.overlay().province();
    for (Scope scope : SetScopes.of(setId).scopesOfAnyUnit()) {
      Scope there = Scope.of(scope.date(), scope.region(), province, scope.designations());
      assertSame(there, compiled, read);
    }
  }

  private static void assertSame(Scope scope, RuleSet compiled, RuleSet read) {
    Requirements expected = compiled.fire(scope);
    assertThat(read.resolve(scope)).as("%s", scope).isEqualTo(expected);
    assertThat(read.resolve(scope).toString()).isEqualTo(expected.toString());
  }
}
