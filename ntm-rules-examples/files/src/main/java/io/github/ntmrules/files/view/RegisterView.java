package io.github.ntmrules.files.view;

import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.register.RegisterCoverage;
import java.util.List;

/**
 * What the register has for what was asked.
 *
 * @param provinces how much of each province a file covers; empty where no file was asked
 * @param units each unit and each row that is to be told of
 */
public record RegisterView(List<Covered> provinces, List<RegisterRow> units) {

  /**
   * How much of a province is covered.
   *
   * @param before whether it is one of those until 30 June 2025
   * @param communes how many communes it has
   */
  public record Covered(
      String code,
      String province,
      boolean before,
      int communes,
      int covered,
      int missing,
      int notCommunes,
      int doubles) {

    /** Of that coverage. */
    public static Covered of(RegisterCoverage coverage) {
      return new Covered(
          coverage.province().code(),
          coverage.province().name(),
          coverage.province().isBefore(),
          coverage.communes(),
          coverage.covered().size(),
          coverage.missing().size(),
          coverage.notCommunes().size(),
          coverage.doubles().size());
    }
  }

  /** Copies both. */
  public RegisterView {
    provinces = List.copyOf(provinces);
    units = List.copyOf(units);
  }

  /** As a result in every form. */
  public Result<RegisterRow> result() {
    return Result.of(this, RegisterRow.class, units);
  }
}
