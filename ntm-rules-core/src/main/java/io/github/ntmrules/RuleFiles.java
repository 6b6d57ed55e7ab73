package io.github.ntmrules;

import io.github.ntmrules.internal.engine.OverlayRules;
import io.github.ntmrules.internal.engine.RuleLoader;
import io.github.ntmrules.internal.engine.RuleSet;
import io.github.ntmrules.internal.source.FolderReader;
import io.github.ntmrules.internal.source.NewFolder;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rule files in the hands of people: checks a folder of them, and writes a packaged set as a folder
 * that can be edited. Stateless and thread-safe.
 *
 * <p>Limits of a folder: {@value #MOST_FILES} rule files, {@value #LARGEST_FILE} bytes each,
 * {@value #LARGEST_FOLDER} bytes together.
 */
public final class RuleFiles {

  /** Rule files of one folder. */
  public static final int MOST_FILES = FolderReader.MOST_FILES;

  /** Bytes of one file. */
  public static final int LARGEST_FILE = FolderReader.LARGEST_FILE;

  /** Bytes of all files together. */
  public static final int LARGEST_FOLDER = FolderReader.LARGEST_FOLDER;

  private RuleFiles() {}

  /**
   * {@return everything that is wrong with a folder of rule files, or a zip archive of one; empty
   * if {@link Assessor#fromDirectory} will load it} Nothing of the folder is loaded or run.
   *
   * @param folder a folder or an archive that holds {@code bo_tieu_chi.txt} or {@code lop_phu.txt}
   *     and the rule files it names; other files are passed over
   * @throws RuleException if there is no such folder or it cannot be read, with the {@link
   *     IOException} as its cause
   */
  public static List<RuleProblem> check(Path folder) {
    return RuleLoader.check(FolderReader.readable(Objects.requireNonNull(folder, "folder")));
  }

  /**
   * {@return everything that is wrong with an overlay that is to lie over a set, packaged or a
   * folder; empty if {@link Assessor#withOverlay(Path)} of {@code below} will load it} It is held
   * against the columns, indicators and conditions of that set. An overlay over a set that is
   * neither packaged nor brought along in its folder can be checked in this way alone.
   *
   * @param overlay a folder or an archive that holds {@code lop_phu.txt} and the rule files it
   *     names
   * @param below what it is to lie over
   * @throws RuleException if there is no such folder or it cannot be read, with the {@link
   *     IOException} as its cause
   */
  public static List<RuleProblem> check(Path overlay, Assessor below) {
    Objects.requireNonNull(below, "below");
    RuleSource source = FolderReader.readable(Objects.requireNonNull(overlay, "overlay"));
    return RuleLoader.check(source, overlay, below.use().rules());
  }

  /**
   * {@return what is no error in a folder of rule files and worth a look: levels that an overlay
   * leaves open, a number of indicators other than the decree's, a level that is confirmed and does
   * not say where it was read, and the like} Each {@linkplain RuleProblem#isNote is a note}; {@link
   * #check} tells errors alone. Nothing of the folder is loaded or run.
   *
   * @param folder the same as for {@link #check}
   * @throws RuleException if there is no such folder or it cannot be read, with the {@link
   *     IOException} as its cause
   */
  public static List<RuleProblem> notes(Path folder) {
    return RuleLoader.notes(FolderReader.readable(Objects.requireNonNull(folder, "folder")));
  }

  /**
   * {@return the same of an overlay that is to lie over a set, packaged or a folder}
   *
   * @param overlay the same as for {@link #check(Path, Assessor)}
   * @param below what it is to lie over
   * @throws RuleException if there is no such folder or it cannot be read, with the {@link
   *     IOException} as its cause
   */
  public static List<RuleProblem> notes(Path overlay, Assessor below) {
    Objects.requireNonNull(below, "below");
    RuleSource source = FolderReader.readable(Objects.requireNonNull(overlay, "overlay"));
    return RuleLoader.notes(source, overlay, below.use().rules());
  }

  /**
   * Writes a packaged set or overlay as a folder that can be edited; it passes {@link #check} and
   * asks the same. Its cases stand in its folder {@code cases}. The folder is there whole or not at
   * all.
   *
   * <p>What its rules refer to goes along, into the folder {@value RuleSource#REFERRED}: other
   * sets, all that those refer to, and the set that an overlay lies over. {@link
   * Assessor#fromDirectory} follows these instead of the packaged ones, so that the folder asks the
   * same for ever, whatever later versions of this library package; leave one out, and the packaged
   * one is followed. The dictionary of measures and the overlays of others do not go along: an
   * overlay is a folder of its own, and the dictionary is the library's, of which {@link
   * Assessor#key()} tells the hash.
   *
   * @param id the id of the set or overlay, such as {@code qd1980-2016-xa}
   * @param folder a folder that does not exist or is empty
   * @throws UnknownCriteriaSetException if there is no such set or overlay
   * @throws RuleException if the folder is not empty
   * @throws UncheckedIOException if it cannot be written; then nothing is left of it
   */
  public static void export(String id, Path folder) {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(folder, "folder");
    RuleSource set = PackagedRules.set(id);
    RuleSource packaged = set == null ? PackagedRules.overlay(id) : set;
    if (packaged == null) {
      List<String> known = new ArrayList<>(PackagedRules.setIds());
      known.addAll(PackagedRules.overlayIds());
      throw UnknownCriteriaSetException.orOverlay(id, known);
    }
    try {
      if (Files.exists(folder) && !empty(folder)) {
        throw RuleException.of(Kind.FOLDER_NOT_EMPTY, null, folder);
      }
      Map<String, String> files = new LinkedHashMap<>(packaged.texts());
      referred(id, set)
          .forEach(
              (other, source) ->
                  add(files, RuleSource.REFERRED + "/" + other + "/", source.texts()));
      add(files, PackagedRules.CASES + "/", PackagedRules.cases(id));
      NewFolder.write(folder, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the set or overlay refers to, and the set that the overlay lies over. */
  private static Map<String, RuleSource> referred(String id, @Nullable RuleSource set) {
    if (set != null) {
      return Objects.requireNonNull(RuleSet.packaged(id)).referredFiles();
    }
    OverlayRules overlay = Objects.requireNonNull(OverlayRules.packaged(id));
    String below = overlay.overlay().overlays();
    Map<String, RuleSource> files =
        new TreeMap<>(
            Objects.requireNonNull(RuleSet.packaged(below)).with(overlay).referredFiles());
    files.put(below, Objects.requireNonNull(PackagedRules.set(below)));
    return files;
  }

  private static void add(Map<String, String> files, String folder, Map<String, String> texts) {
    texts.forEach((name, text) -> files.put(folder + name, text));
  }

  private static boolean empty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
