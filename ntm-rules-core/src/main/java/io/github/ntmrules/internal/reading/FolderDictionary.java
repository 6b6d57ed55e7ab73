package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.FolderMeasures;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.internal.source.DesignationText;
import io.github.ntmrules.internal.source.MeasureText;
import io.github.ntmrules.internal.source.MeasureText.Declared;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.rules.SourcePlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The measures and designations that rules of a folder may name: those of the library, of the sets
 * that stand beside it – what an overlay lies over is one of them –, of the overlays below it, and
 * its own. One id is one quantity, or one circumstance, in all of them.
 */
public final class FolderDictionary {

  private final List<Declared> own;
  private final Set<String> refused;
  private final List<RuleProblem> problems;
  private final Map<String, Measure> elsewhere = new HashMap<>();
  private final Map<String, String> where = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final DesignationDictionary designations;
  private final Measures measures;

  private FolderDictionary(RuleSource source) {
    MeasureText text = MeasureText.of(source);
    this.own = text.declared();
    this.refused = new HashSet<>(text.refused());
    this.problems = new ArrayList<>(text.problems());
    List<Measure> all = new ArrayList<>();
    source.referred().forEach((id, set) -> beside(RuleSource.REFERRED + "/" + id + "/", set, all));
    source.below().forEach((id, overlay) -> beside(id + "/", overlay, all));
    own.forEach(each -> own(each, all));
    Measures known = FolderMeasures.and(Measures.standard(), all, List.of());
    this.designations = new DesignationDictionary(source, known);
    problems.addAll(designations.problems());
    this.measures = FolderMeasures.and(known, List.of(), designations.all());
  }

  /** That of a folder; what is wrong with the declarations is among its problems. */
  public static FolderDictionary of(RuleSource source) {
    return new FolderDictionary(source);
  }

  /** What is wrong with a set beside it is told where that is checked, unless both are at odds. */
  private void beside(String folder, RuleSource set, List<Measure> all) {
    for (Declared each : MeasureText.of(set).declared()) {
      Measure measure = each.measure();
      Measure other = elsewhere.putIfAbsent(measure.id(), measure);
      if (other == null) {
        where.put(measure.id(), folder + RuleSource.MEASURES);
        labels.putIfAbsent(MeasureText.plain(measure.labelVi()), measure.id());
        all.add(measure);
      } else if (!same(measure, other)) {
        SourcePlace at = each.place();
        problems.add(
            otherwise(each, other)
                .at(new SourcePlace(folder + at.file(), at.line(), 0, at.text())));
      }
    }
  }

  private void own(Declared declared, List<Measure> all) {
    Measure measure = declared.measure();
    Measure library = Measures.standard().find(measure.id());
    Measure other = elsewhere.get(measure.id());
    String taken = labels.get(MeasureText.plain(measure.labelVi()));
    if (library != null) {
      if (!same(measure, library)) {
        refuse(
            declared,
            RuleProblem.of(
                Kind.MEASURE_OF_LIBRARY,
                declared.place(),
                null,
                List.of(measure.id()),
                FolderMeasures.line(library)));
      }
    } else if (other != null) {
      if (!same(measure, other)) {
        refuse(declared, otherwise(declared, other));
      }
    } else if (taken != null) {
      List<String> label = List.of(measure.labelVi(), taken);
      refuse(declared, RuleProblem.of(Kind.LABEL_TAKEN, declared.place(), null, label, taken));
    } else {
      all.add(measure);
    }
  }

  private void refuse(Declared declared, RuleProblem problem) {
    refused.add(declared.measure().id());
    problems.add(problem);
  }

  private RuleProblem otherwise(Declared declared, Measure other) {
    String id = other.id();
    return RuleProblem.of(
        Kind.MEASURE_DECLARED_OTHERWISE,
        declared.place(),
        null,
        List.of(id, String.valueOf(where.get(id))),
        FolderMeasures.line(other));
  }

  /** Whether both declare the same; what it is called in English makes no difference. */
  private static boolean same(Measure one, Measure other) {
    return !other.placeholder()
        && FolderMeasures.line(one, false).equals(FolderMeasures.line(other, false));
  }

  /** All that rules may name. */
  public Measures measures() {
    return measures;
  }

  /** What the folder itself declares, soundly. */
  public List<Declared> own() {
    return own;
  }

  /** The designations that the folder itself declares, soundly. */
  public List<DesignationText.Declared> ownDesignations() {
    return designations.own();
  }

  /** What is wrong with it. */
  List<RuleProblem> problems() {
    return problems;
  }

  /**
   * Whether a problem follows from a line that declares nothing, because something else is wrong
   * with it: that is told there.
   */
  boolean follows(RuleProblem problem) {
    boolean ofMeasure =
        problem.kind() == Kind.UNKNOWN_MEASURE || problem.kind() == Kind.WRONG_MEASURE_KIND;
    return (ofMeasure && refused.contains(problem.details().get(0)))
        || (problem.kind() == Kind.UNKNOWN_CONSTANT
            && designations.refuses(problem.details().get(0)));
  }
}
