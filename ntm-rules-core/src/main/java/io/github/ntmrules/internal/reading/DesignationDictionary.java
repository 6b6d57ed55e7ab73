package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.FolderDesignations;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.internal.source.DesignationText;
import io.github.ntmrules.internal.source.DesignationText.Declared;
import io.github.ntmrules.internal.source.MeasureText;
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
import org.jspecify.annotations.Nullable;

/** The designations of a {@link FolderDictionary}: what folders declare beside the library's. */
final class DesignationDictionary {

  private final List<Declared> own;
  private final Set<String> refused;
  private final List<RuleProblem> problems;
  private final Map<String, Designation> elsewhere = new HashMap<>();
  private final Map<String, String> where = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final List<Designation> all = new ArrayList<>();

  DesignationDictionary(RuleSource source, Measures measures) {
    DesignationText text = DesignationText.of(source);
    this.own = text.declared();
    this.refused = new HashSet<>(text.refused());
    this.problems = new ArrayList<>(text.problems());
    for (Measure each : measures.all()) {
      names.put(MeasureText.plain(each.labelVi()), each.id());
    }
    Designations.standard().all().forEach(this::named);
    source.referred().forEach((id, set) -> beside(RuleSource.REFERRED + "/" + id + "/", set));
    source.below().forEach((id, overlay) -> beside(id + "/", overlay));
    own.forEach(this::own);
  }

  private void named(Designation designation) {
    names.putIfAbsent(MeasureText.plain(designation.nameVi()), designation.id());
  }

  /** What is wrong with a set beside it is told where that is checked, unless both are at odds. */
  private void beside(String folder, RuleSource set) {
    for (Declared each : DesignationText.of(set).declared()) {
      Designation designation = each.designation();
      Designation other = elsewhere.putIfAbsent(designation.id(), designation);
      if (other == null) {
        where.put(designation.id(), folder + RuleSource.DESIGNATIONS);
        named(designation);
        all.add(designation);
      } else if (!same(designation, other)) {
        SourcePlace at = each.place();
        problems.add(
            otherwise(each, other)
                .at(new SourcePlace(folder + at.file(), at.line(), 0, at.text())));
      }
    }
  }

  private void own(Declared declared) {
    Designation designation = declared.designation();
    Designation library = Designations.standard().find(designation.id());
    Designation known = library == null ? elsewhere.get(designation.id()) : library;
    String taken = names.get(MeasureText.plain(designation.nameVi()));
    if (known == null && taken != null) {
      List<String> name = List.of(designation.nameVi(), taken);
      refuse(declared, RuleProblem.of(Kind.NAME_TAKEN, declared.place(), null, name, taken));
    } else if (known == null) {
      named(designation);
      all.add(designation);
    } else if (!same(designation, known)) {
      refuse(declared, library == null ? otherwise(declared, known) : ofLibrary(declared, known));
    }
  }

  private void refuse(Declared declared, RuleProblem problem) {
    refused.add(declared.designation().id());
    problems.add(problem);
  }

  private static RuleProblem ofLibrary(Declared declared, Designation library) {
    return RuleProblem.of(
        Kind.DESIGNATION_OF_LIBRARY,
        declared.place(),
        null,
        List.of(library.id()),
        FolderDesignations.line(library));
  }

  private RuleProblem otherwise(Declared declared, Designation other) {
    return RuleProblem.of(
        Kind.DESIGNATION_DECLARED_OTHERWISE,
        declared.place(),
        null,
        List.of(other.id(), String.valueOf(where.get(other.id()))),
        FolderDesignations.line(other));
  }

  /** Whether both declare the same; what it is called in English makes no difference. */
  private static boolean same(Designation one, Designation other) {
    return one.decidedByAuthority() == other.decidedByAuthority()
        && MeasureText.plain(one.nameVi()).equals(MeasureText.plain(other.nameVi()));
  }

  /** Those of folders. */
  List<Designation> all() {
    return all;
  }

  /** What the folder itself declares, soundly. */
  List<Declared> own() {
    return own;
  }

  /** What is wrong with it. */
  List<RuleProblem> problems() {
    return problems;
  }

  /** Whether a condition that names it so lacks a line that declares nothing. */
  boolean refuses(@Nullable String written) {
    return refused.stream().anyMatch(each -> DesignationReader.ofFolder(each).equals(written));
  }
}
