package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.internal.check.FolderCheck;
import io.github.ntmrules.internal.check.FolderNotes;
import io.github.ntmrules.internal.reading.CheckedFolder;
import io.github.ntmrules.internal.reading.FolderReading;
import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns what a user wrote into rules that can be asked, after the checker has passed it. */
public final class RuleLoader {

  private RuleLoader() {}

  /** Everything that is wrong with a folder. */
  public static List<RuleProblem> check(RuleSource source) {
    CheckedFolder checked = FolderCheck.check(source);
    BroughtSets brought = BroughtSets.of(source);
    List<RuleProblem> problems = new ArrayList<>(checked.problems());
    problems.addAll(brought.problems());
    // Without references nothing need be built.
    return problems.isEmpty() && ReferenceCheck.needed(checked)
        ? ReferenceCheck.problems(ruleSet(new LoadedRules(checked), brought), checked)
        : problems;
  }

  /** What is no error in a folder and worth a look. */
  public static List<RuleProblem> notes(RuleSource source) {
    FolderReading reading = FolderReading.of(source);
    List<RuleProblem> notes = new ArrayList<>(FolderNotes.of(reading));
    CheckedFolder checked = reading.folder();
    if (checked.set() != null && check(source).isEmpty()) {
      LoadedRules looked = new LoadedRules(checked);
      RuleSet rules = ruleSet(looked, BroughtSets.of(source));
      if (checked.overlay() != null) {
        notes.addAll(ofOverlay(rules, checked.overlay().overlay(), reading));
      }
      notes.addAll(GroupByDesignations.in(rules.loaded().get(0), looked));
    }
    return notes;
  }

  private static List<RuleProblem> ofOverlay(
      RuleSet rules, Overlay overlay, FolderReading reading) {
    String office = overlay.readBy();
    if (office == null) {
      return LevelsLeftOpen.by(rules, overlay, reading);
    }
    RuleProblem note = RuleProblem.of(RuleProblem.Kind.OWN_READING, null, List.of(office), null);
    return List.of(reading.atKeyOfOverlay(note, "read-by"));
  }

  /**
   * The same of an overlay that is to lie over these rules.
   *
   * @param folder what the overlay's folder is called
   */
  public static List<RuleProblem> notes(RuleSource source, Object folder, RuleSet below) {
    FolderReading reading = FolderReading.of(over(source, below));
    List<RuleProblem> notes = new ArrayList<>(FolderNotes.of(reading));
    Overlay overlay =
        reading.folder().overlay() == null ? null : reading.folder().overlay().overlay();
    if (overlay != null && check(source, folder, below).isEmpty()) {
      OverlayRules looked = loadOverlay(source, folder, below);
      notes.addAll(ofOverlay(below.with(looked), overlay, reading));
      notes.addAll(GroupByDesignations.in(below.loaded().get(0), looked.rules()));
    }
    return notes;
  }

  /**
   * Everything that is wrong with an overlay that is to lie over these rules.
   *
   * @param folder what the overlay's folder is called, for the message
   */
  public static List<RuleProblem> check(RuleSource source, Object folder, RuleSet below) {
    try {
      below.with(loadOverlay(source, folder, below));
      return List.of();
    } catch (RuleException e) {
      return e.problems();
    }
  }

  /**
   * The rules of a folder: those of a set, or those of a packaged set with the folder's overlay.
   *
   * @throws RuleException with all problems, if there is any
   */
  public static RuleSet load(RuleSource source) {
    CheckedFolder checked = FolderCheck.check(source);
    BroughtSets brought = BroughtSets.of(source);
    List<RuleProblem> problems = new ArrayList<>(checked.problems());
    problems.addAll(brought.problems());
    RuleException.refuse(problems);
    RuleSet rules = ruleSet(new LoadedRules(checked), brought);
    RuleException.refuse(ReferenceCheck.problems(rules, checked));
    return rules;
  }

  /**
   * The packaged overlay of that id, or {@code null} if there is none.
   *
   * @param below what it is to lie over
   * @throws RuleException with all problems, if it does not fit that
   */
  public static @Nullable OverlayRules packagedOverlay(String id, RuleSet below) {
    OverlayRules overlay = OverlayRules.packaged(id);
    // It was checked against the packaged set; any other of the same id may ask other things.
    return overlay == null || below.isPackaged()
        ? overlay
        : loadOverlay(Objects.requireNonNull(PackagedRules.overlay(id)), id, below);
  }

  /**
   * The overlay of a folder, held against the set that it is to lie over: not against a packaged
   * one of the same id, nor against one that it brings along itself.
   *
   * @param folder what the folder is called, for the message
   * @param below what it is to lie over
   * @throws RuleException with all problems, if there is any, or if the folder holds a whole set
   */
  public static OverlayRules loadOverlay(RuleSource source, Object folder, RuleSet below) {
    List<RuleProblem> problems = new ArrayList<>();
    OverlayDescription described = OverlayDescription.read(source, problems);
    if (problems.isEmpty() && described != null) {
      below.refuseOther(described.overlay());
    }
    RuleSource over = over(source, below);
    CheckedFolder checked = FolderCheck.check(over);
    RuleException.refuse(checked.problems());
    if (checked.overlay() == null) {
      throw RuleException.of(Kind.NOT_AN_OVERLAY, null, folder, OverlayDescription.FILE);
    }
    BroughtSets brought = BroughtSets.of(over, own(source, below).keySet());
    RuleException.refuse(brought.problems());
    OverlayRules overlay = new OverlayRules(new LoadedRules(checked), brought.rules());
    RuleException.refuse(ReferenceCheck.problems(below.with(overlay), checked));
    return overlay;
  }

  /** The overlay's files beside the set that it is to lie over, and beside what that brings. */
  private static RuleSource over(RuleSource source, RuleSet below) {
    RuleSource set = below.source();
    Map<String, RuleSource> beside = new TreeMap<>(set.referred());
    beside.putAll(own(source, below));
    beside.put(below.description().set().id(), set);
    return source.beside(beside).over(below.overlaySources());
  }

  /** What the overlay brings along, but the set that it lies over. */
  private static Map<String, RuleSource> own(RuleSource source, RuleSet below) {
    Map<String, RuleSource> own = new TreeMap<>(source.referred());
    own.remove(below.description().set().id());
    return own;
  }

  private static RuleSet ruleSet(LoadedRules rules, BroughtSets brought) {
    Map<String, LoadedRules> sets = brought.rules();
    if (rules.overlay() == null) {
      return new RuleSet(rules, sets);
    }
    String id = rules.set().set().id();
    LoadedRules beside = sets.get(id);
    RuleSet below =
        beside == null ? Objects.requireNonNull(RuleSet.packaged(id)) : new RuleSet(beside, sets);
    return below.with(new OverlayRules(rules, sets));
  }
}
