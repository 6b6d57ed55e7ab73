package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.reading.CheckedFolder;
import io.github.ntmrules.internal.reading.CheckedRule;
import io.github.ntmrules.internal.reading.FolderReading;
import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.rules.RuleException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one set or overlay: what was read of them, and the engine that is asked. The engine
 * is built when it is first needed. Thread-safe.
 */
public final class LoadedRules {

  private final CheckedFolder folder;
  private final boolean packaged;
  private volatile @Nullable Engine engine;

  /** The rules of a folder without problems. */
  LoadedRules(CheckedFolder folder) {
    this(folder, false);
  }

  private LoadedRules(CheckedFolder folder, boolean packaged) {
    this.folder = folder;
    this.packaged = packaged;
  }

  /** The same, with another engine that is asked. */
  LoadedRules(CheckedFolder folder, Engine engine) {
    this.folder = folder;
    this.packaged = false;
    this.engine = engine;
  }

  /** The rules of a packaged set or overlay, which need not be held against each other again. */
  static LoadedRules packaged(RuleSource source) {
    CheckedFolder folder = FolderReading.packaged(source);
    RuleException.refuse(folder.problems());
    return new LoadedRules(folder, true);
  }

  /** Whether they are those that this library brings along. */
  boolean isPackaged() {
    return packaged;
  }

  /** The same with other rules. */
  LoadedRules with(List<CheckedRule> others) {
    return new LoadedRules(folder.with(others, List.of()));
  }

  /** What was read. */
  public CheckedFolder folder() {
    return folder;
  }

  /** The rules, in the order of the files. */
  public List<CheckedRule> rules() {
    return folder.rules();
  }

  /** The set that they are of, or that their overlay lies over, with what that adds. */
  SetDescription set() {
    return Objects.requireNonNull(folder.set());
  }

  /** The overlay that they are of, or {@code null} if they are those of a set. */
  public @Nullable Overlay overlay() {
    return folder.overlay() == null ? null : folder.overlay().overlay();
  }

  /** What the overlay says of itself, or {@code null} if they are those of a set. */
  @Nullable OverlayDescription overlayDescription() {
    return folder.overlay();
  }

  /** Those that speak for some groups alone. */
  Set<RuleLocation> lookingAtGroup() {
    return rules().stream()
        .filter(CheckedRule::looksAtGroup)
        .map(CheckedRule::reference)
        .collect(Collectors.toSet());
  }

  /** The ids of the sets that they refer to, in their order. */
  Set<String> references() {
    Set<String> references = new TreeSet<>();
    rules().forEach(rule -> references.addAll(rule.references()));
    return references;
  }

  /** The rules that speak in that scope, in the order in which they do. */
  List<CheckedRule> speaking(Scope scope) {
    Engine known = engine;
    if (known == null) {
      known = new DroolsEngine(folder.context().rulePackage(), rules());
      engine = known;
    }
    return known.speaking(scope);
  }
}
