package io.github.ntmrules.files.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.Catalogue;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.table.RuleTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A book that lost its originals is a new set, which asks the same. */
class RebuiltBookTest {

  private static final Locale VI = Locale.forLanguageTag("vi");

  @TempDir Path temp;

  static Stream<String> sets() {
    return Assessor.packagedSets().stream();
  }

  static Stream<String> overlays() {
    return Catalogue.packaged().overlays().stream().map(Overlay::id);
  }

  private Path rebuilt(String id) throws IOException {
    Path file = temp.resolve("bo.xlsx");
    LawBook.write(RuleTable.packaged(id), file, VI);
    return new EditedBook(file).without("ntm").save(file);
  }

  private static List<String> asked(Assessor assessor) {
    List<String> asked = new ArrayList<>();
    for (LocalDate day : days(assessor.set())) {
      for (Scope scope : assessor.scopes(day)) {
        if (scope.designations().size() <= 1) {
          Requirements of = assessor.requirements(scope);
          Stream.concat(of.provisions().stream(), of.conditions().stream())
              .map(
                  each ->
                      scope
                          + each.indicator().code()
                          + each.indicator().labelVi()
                          + each.requirement()
                          + each.citation())
              .forEach(asked::add);
        }
      }
    }
    return asked;
  }

  private static Set<LocalDate> days(CriteriaSet set) {
    Set<LocalDate> days = new TreeSet<>();
    days.add(set.inForceFrom());
    LocalDate until = set.inForceUntil();
    days.add(until == null ? set.inForceFrom().plusYears(1) : until.minusDays(1));
    set.amendments().forEach(each -> days.add(each.inForceFrom()));
    days.removeIf(day -> !set.inForceOn(day));
    return days;
  }

  @ParameterizedTest
  @MethodSource("sets")
  void a_set_that_is_made_anew_of_its_rows_asks_the_same(String id) throws IOException {
    Assessor again = LawBook.assessor(rebuilt(id));
    List<String> asked = asked(Assessor.packaged(id));
    assertThat(asked).isNotEmpty();
    assertThat(asked(again)).isEqualTo(asked);
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void an_overlay_does_too(String id) throws IOException {
    Overlay overlay =
        Catalogue.packaged().overlays().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow();
    Assessor below = Assessor.packaged(Objects.requireNonNull(overlay).overlays());
    assertThat(asked(LawBook.overlay(below, rebuilt(id)))).isEqualTo(asked(below.withOverlay(id)));
  }
}
