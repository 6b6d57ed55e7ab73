package io.github.ntmrules.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.AuthorityDecision;
import io.github.ntmrules.snapshot.Evidence;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a unit reports. What is not stated is not written. {@code snapshot.schema.json} says
 * what the fields mean; a file of units is an array of these.
 *
 * @param commune that a village lies in
 * @param code of the statistics office; of a village, that of its commune
 * @param regionInferred where the region is from if it is not stated
 * @param figures by the id of the measure: true or false, the name of the grade, a number, or
 *     {@link MeasuredValue.Bounds}
 * @param evidence by the id of the measure
 * @param stated by the code of what it is stated of
 * @param incomplete true if some of what the source of the unit says could not be read
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SnapshotView(
    UnitKind kind,
    String name,
    @Nullable String commune,
    @Nullable String district,
    @Nullable String province,
    @Nullable Region region,
    @Nullable String code,
    @Nullable InferredRegionView regionInferred,
    LocalDate date,
    Set<Designation> designations,
    Map<Designation, String> designatedBy,
    Map<String, @Nullable Object> figures,
    Map<String, List<Document>> evidence,
    List<Decision> decisions,
    Map<String, Stated> stated,
    @Nullable Boolean incomplete)
    implements DataForm {

  /**
   * What the authority decided.
   *
   * @param set the id of the criteria set
   */
  public record Decision(String set, boolean recognised, String decision, LocalDate date) {

    private static Decision of(AuthorityDecision decision) {
      return new Decision(
          decision.setId(), decision.recognised(), decision.decision(), decision.date());
    }
  }

  /** Where a figure is from. */
  public record Document(
      String document,
      @Nullable String page,
      @Nullable String reportedBy,
      @Nullable LocalDate reportedOn) {

    private static Document of(Evidence evidence) {
      return new Document(
          evidence.document(), evidence.page(), evidence.reportedBy(), evidence.reportedOn());
    }

    /** The same as a unit has it. */
    Evidence evidence() {
      return Evidence.of(document).page(page).reportedBy(reportedBy).reportedOn(reportedOn);
    }
  }

  /** What a source states; written as {@code met} alone where the source and its day are not. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Stated(boolean met, @Nullable String source, @Nullable LocalDate date) {

    private static Stated of(Statement statement) {
      return new Stated(statement.met(), statement.source(), statement.date());
    }

    /** Whether nothing but the statement itself is known. */
    public boolean bare() {
      return source == null && date == null;
    }
  }

  /**
   * What stands in a unit beside what a form asks: its kind, evidence, decisions, whether it was
   * read in full, and where its region is from; for those who read the rest as people fill in
   * forms.
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Beside(
      @Nullable UnitKind kind,
      Map<String, List<Document>> evidence,
      List<Decision> decisions,
      @Nullable Boolean incomplete,
      @Nullable InferredRegionView regionInferred)
      implements DataForm {

    /**
     * Gives evidence, decisions and the mark to a unit; what cannot be is among its problems then.
     */
    public void addTo(Snapshot.Builder unit) {
      evidence.forEach(
          (measure, all) -> all.forEach(each -> unit.evidence(measure, each.evidence())));
      decisions.forEach(
          each ->
              unit.decision(
                  each.recognised()
                      ? AuthorityDecision.recognised(each.set(), each.decision(), each.date())
                      : AuthorityDecision.notRecognised(each.set(), each.decision(), each.date())));
      if (Boolean.TRUE.equals(incomplete)) {
        unit.incomplete();
      }
      if (regionInferred != null && regionInferred.sound()) {
        unit.inferredRegion(regionInferred.inferred());
      }
    }
  }

  /** Of that unit. */
  public static SnapshotView of(Snapshot unit) {
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    unit.figures().forEach((measure, figure) -> figures.put(measure.id(), of(measure, figure)));
    return of(unit, figures);
  }

  private static @Nullable Object of(Measure measure, Figure figure) {
    return MeasuredValue.of(measure, figure.range());
  }

  private static SnapshotView of(Snapshot unit, Map<String, @Nullable Object> figures) {
    Map<String, List<Document>> evidence = new LinkedHashMap<>();
    unit.evidence()
        .forEach(
            (measure, each) ->
                evidence.put(measure.id(), each.stream().map(Document::of).toList()));
    List<Decision> decisions = new ArrayList<>();
    unit.decisions().forEach(each -> decisions.add(Decision.of(each)));
    Map<String, Stated> stated = new LinkedHashMap<>();
    unit.statements().forEach(each -> stated.put(each.code(), Stated.of(each)));
    return new SnapshotView(
        unit.unit(),
        unit.name(),
        unit.inCommune(),
        unit.district(),
        unit.province(),
        unit.region(),
        unit.code(),
        InferredRegionView.of(unit.inferredRegion()),
        unit.date(),
        unit.designations(),
        unit.designatedBy(),
        figures,
        evidence,
        decisions,
        stated,
        UnitView.incomplete(unit));
  }

  /**
   * The unit.
   *
   * @throws JsonException with all problems, each with its place below {@code $}, if there is any
   */
  public Snapshot snapshot() {
    return snapshot("$");
  }

  /**
   * The unit.
   *
   * @param path where it stands in what is read
   * @throws JsonException with all problems, each with its place below that, if there is any
   */
  public Snapshot snapshot(String path) {
    return snapshot(path, Measures.standard());
  }

  /**
   * The unit, whose figures are by ids of a dictionary, such as {@code assessor.dictionary()}.
   *
   * @param measures the dictionary
   * @throws JsonException with all problems, each with its place below {@code $}, if there is any
   */
  public Snapshot snapshot(Measures measures) {
    return snapshot("$", measures);
  }

  /**
   * The unit, whose figures are by ids of a dictionary, such as {@code assessor.dictionary()}.
   *
   * @param path where it stands in what is read
   * @param measures the dictionary
   * @throws JsonException with all problems, each with its place below that, if there is any
   */
  public Snapshot snapshot(String path, Measures measures) {
    return new SnapshotReading(this, path, measures).snapshot();
  }
}
