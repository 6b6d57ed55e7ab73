package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.Catalogue;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.law.LawBook;
import io.github.ntmrules.files.law.LawBookException;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/**
 * Which rules a command works with, and how strictly. Rules are named by a packaged id, by a folder
 * (or a zip archive of one) or by a workbook of the law, with overlays joined on by {@code +}:
 * {@code qd318-2022-xa+binh-phuoc-2022}.
 */
public final class RuleSetOptions {

  /** What asks for a study of a date on which the set was not in force. */
  static final String ANY_PERIOD = "--any-period";

  private static final Set<RuleProblem.Kind> UNFIT =
      EnumSet.of(RuleProblem.Kind.NOT_AN_OVERLAY, RuleProblem.Kind.OVERLAY_OF_OTHER_SET);

  @Option(names = "--confirmed-only", descriptionKey = "option.confirmedOnly")
  private boolean confirmedOnly;

  @Option(names = ANY_PERIOD, descriptionKey = "option.anyPeriod")
  private boolean anyPeriod;

  /**
   * The rules of that name, in the modes asked for.
   *
   * @throws io.github.ntmrules.UnknownCriteriaSetException if there are none
   * @throws io.github.ntmrules.UnknownOverlayException if there is no such overlay
   * @throws RuleException if the rule files have errors
   * @throws LawBookException if a workbook cannot be read, or its rules have errors
   * @throws BadInputException if an overlay lies over another set
   */
  Assessor assessor(String name) {
    List<String> parts = parts(name);
    Assessor assessor = set(parts.get(0));
    for (String overlay : parts.subList(1, parts.size())) {
      assessor = with(assessor, overlay);
    }
    Assessor strict = confirmedOnly ? assessor.confirmedLevelsOnly() : assessor;
    return anyPeriod ? strict.forAnyPeriod() : strict;
  }

  /** The folders and archives that those rules are read from. */
  static List<Path> inputs(String name) {
    return sets(name).stream()
        .flatMap(each -> parts(each).stream())
        .filter(RuleSetOptions::exists)
        .map(Path::of)
        .toList();
  }

  /** The sets that are named, parted by commas; a folder may have one in its name. */
  static List<String> sets(String name) {
    return exists(name) ? List.of(name) : List.of(name.split(",", -1));
  }

  /** A folder may have the joint in its name. */
  static List<String> parts(String name) {
    return exists(name) ? List.of(name) : List.of(name.split("\\+", -1));
  }

  /** The rules of that name without overlays, but for a packaged overlay with its set. */
  static Assessor set(String name) {
    if (isBook(name)) {
      return LawBook.assessor(Path.of(name));
    }
    if (isFolder(name)) {
      return Assessor.fromDirectory(Path.of(name));
    }
    for (Overlay overlay : Catalogue.packaged().overlays()) {
      if (overlay.id().equals(name)) {
        return Assessor.packaged(overlay.overlays()).withOverlay(name);
      }
    }
    return Assessor.packaged(name);
  }

  /** The same with an overlay, packaged, a folder or a workbook. */
  static Assessor with(Assessor assessor, String overlay) {
    try {
      if (isBook(overlay)) {
        return LawBook.overlay(assessor, Path.of(overlay));
      }
      return isFolder(overlay)
          ? assessor.withOverlay(Path.of(overlay))
          : assessor.withOverlay(overlay);
    } catch (RuleException e) {
      if (e.problems().stream().map(RuleProblem::kind).anyMatch(UNFIT::contains)) {
        throw new BadInputException("overlay.unfit", overlay, assessor.set().id());
      }
      throw e;
    } catch (LawBookException e) {
      boolean unfit =
          e.problems().stream()
              .anyMatch(
                  each -> each.cause() instanceof RuleProblem rule && UNFIT.contains(rule.kind()));
      if (unfit) {
        throw new BadInputException("overlay.unfit", overlay, assessor.set().id());
      }
      throw e;
    }
  }

  /** Whether that is called as a workbook is, and is no folder. */
  static boolean isBook(String text) {
    try {
      Path path = Path.of(text);
      return LawBook.named(path) && !Files.isDirectory(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** A workbook, or there is such a path, or it is written as no id can be. */
  static boolean isFolder(String text) {
    return isBook(text) || text.indexOf('/') >= 0 || text.indexOf('\\') >= 0 || exists(text);
  }

  private static boolean exists(String path) {
    try {
      return Files.exists(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
