package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.table.BuiltTable;
import io.github.ntmrules.table.RuleTable;
import io.github.ntmrules.table.TableCell;
import io.github.ntmrules.table.TableRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tables say, asked of the rules that they are written as. */
class TableMeaningTest {

  private static final int CELLS = 3;
  private static final int SCOPES = 60;

  @TempDir private Path temp;
  private int folders;

  static List<String> overlays() {
    return Catalogue.packaged().overlays().stream().map(overlay -> overlay.id()).toList();
  }

  private Path written(RuleTable table) throws IOException {
    Path folder = temp.resolve("f" + folders++);
    for (Map.Entry<String, String> each : table.files().entrySet()) {
      Path file = folder.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue());
    }
    return folder;
  }

  /** Scopes that can differ: where these are many, a sample of them that is always the same. */
  private static List<Scope> scopes(String set) {
    List<Scope> scopes = new ArrayList<>(SetScopes.of(set).scopes());
    Collections.shuffle(scopes, new Random(15));
    return scopes.subList(0, Math.min(SCOPES, scopes.size()));
  }

  /** Lines and hashes are of the files, and all else is of the law. */
  private static String asked(Requirements requirements) {
    return requirements
        .toString()
        .replaceAll("line=\\d+", "line")
        .replaceAll("[0-9a-f]{64}", "hash");
  }

  @OfEverySet
  void a_set_built_from_nothing_asks_the_same_in_scopes_of_every_kind(String id)
      throws IOException {
    Path folder = written(BuiltTable.of(RuleTable.packaged(id)));
    assertThat(RuleFiles.check(folder)).isEmpty();
    Assessor built = Assessor.fromDirectory(folder);
    Assessor packaged = Assessor.packaged(id);
    assertThat(built.set()).isEqualTo(packaged.set());
    List<Scope> scopes = scopes(id);
    assertThat(scopes).isNotEmpty();
    for (Scope scope : scopes) {
      assertThat(asked(built.requirements(scope))).isEqualTo(asked(packaged.requirements(scope)));
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void an_overlay_built_from_nothing_asks_the_same_in_scopes_of_every_kind(String id)
      throws IOException {
    Path folder = written(BuiltTable.of(RuleTable.packaged(id)));
    assertThat(RuleFiles.check(folder)).isEmpty();
    Assessor built = Assessor.fromDirectory(folder);
    String set = built.set().id();
    Assessor packaged = Assessor.packaged(set).withOverlay(id);
    assertThat(built.overlays()).isEqualTo(packaged.overlays());
    String province = packaged.overlays().get(0).province();
    for (Scope scope : scopes(set)) {
      Scope there = Scope.of(scope.date(), scope.region(), province, scope.designations());
      assertThat(asked(built.requirements(there))).isEqualTo(asked(packaged.requirements(there)));
    }
  }

  /** A cell of a row. */
  private record Cell(TableRow row, int column) {}

  /** Cells that are changed by themselves: the rules ask the new level there, and else the same. */
  @OfEverySet
  void a_changed_cell_changes_what_is_asked_of_its_code_alone(String id) throws IOException {
    RuleTable table = RuleTable.packaged(id);
    Assessor before = Assessor.packaged(id);
    List<Cell> cells = new ArrayList<>();
    for (TableRow row : table.rows()) {
      for (int column = 0; column < row.cells().size(); column++) {
        cells.add(new Cell(row, column));
      }
    }
    Collections.shuffle(cells, new Random(15));
    List<Scope> scopes = scopes(id);
    int seen = 0;
    for (Cell cell : cells.subList(0, Math.min(CELLS, cells.size()))) {
      boolean province =
          cell.row().cells().get(cell.column()).kind() == TableCell.Kind.SET_BY_PROVINCE;
      TableCell to = province ? TableCell.notOnFile() : TableCell.setByProvince();
      RuleTable changed = table.change().cell(cell.row().key(), cell.column(), to).done();
      Path folder = written(changed);
      assertThat(RuleFiles.check(folder)).as(cell.toString()).isEmpty();
      Assessor after = Assessor.fromDirectory(folder);
      int others = 0;
      for (Scope scope : scopes) {
        others +=
            others(
                before.requirements(scope), after.requirements(scope), cell.row().code(), province);
      }
      seen += others > 0 ? 1 : 0;
    }
    // A cell of a column that nothing concludes, or after the period, shows nowhere.
    assertThat(seen).isPositive();
  }

  private static int others(
      Requirements before, Requirements after, String code, boolean province) {
    Map<String, String> old = byCode(before);
    Map<String, String> now = byCode(after);
    assertThat(now.keySet()).isEqualTo(old.keySet());
    int others = 0;
    for (Map.Entry<String, String> each : now.entrySet()) {
      String was = old.get(each.getKey());
      if (!each.getValue().equals(was)) {
        assertThat(each.getKey()).isEqualTo(code);
        // In a rule that is doubtful, so is that the province sets it; and a level that is not on
        // file
        // lies between those of other years, of which this may be one.
        String asked = province ? "- (NOT_ON_FILE" : "- (SET_BY_PROVINCE";
        assertThat(each.getValue()).containsAnyOf(asked, "- (DOUBTFUL", "- (NOT_ON_FILE");
        others++;
      }
    }
    return others;
  }

  private static Map<String, String> byCode(Requirements requirements) {
    Map<String, String> all = new TreeMap<>();
    requirements
        .provisions()
        .forEach(
            each -> all.put(each.indicator().code(), each.toString().replaceAll("line=\\d+", "")));
    requirements
        .conditions()
        .forEach(
            each -> all.put(each.indicator().code(), each.toString().replaceAll("line=\\d+", "")));
    return all;
  }
}
