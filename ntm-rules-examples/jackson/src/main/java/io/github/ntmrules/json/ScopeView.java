package io.github.ntmrules.json;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that decides what the law asks of a unit. */
public record ScopeView(
    LocalDate date,
    @Nullable Region region,
    @Nullable String province,
    Set<Designation> designations)
    implements DataForm {

  /** Of that scope. */
  public static ScopeView of(Scope scope) {
    return new ScopeView(scope.date(), scope.region(), scope.province(), scope.designations());
  }

  /** The scope. */
  public Scope scope() {
    return Scope.of(date, region, province, designations);
  }
}
