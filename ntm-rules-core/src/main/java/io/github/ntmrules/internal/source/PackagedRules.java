package io.github.ntmrules.internal.source;

import io.github.ntmrules.internal.text.PackagedList;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sets and overlays that this library brings along, on its class path; the checker passed them
 * before they were packaged. Thread-safe.
 */
public final class PackagedRules {

  /** The folder of a set's cases. */
  public static final String CASES = "cases";

  private static final String SET = "set";
  private static final String OVERLAY = "overlay";
  private static final List<List<String>> ALL =
      PackagedList.read(PackagedRules.class, "danh_muc.txt", SET + " or " + OVERLAY + " | id");
  private static final Map<String, SetDescription> DESCRIBED = new ConcurrentHashMap<>();

  private PackagedRules() {}

  /** The ids of the packaged sets, in the order of their names. */
  public static List<String> setIds() {
    return ids(SET);
  }

  /** The ids of the packaged overlays, in the order of their names. */
  public static List<String> overlayIds() {
    return ids(OVERLAY);
  }

  private static List<String> ids(String kind) {
    return ALL.stream()
        .filter(each -> each.get(0).equals(kind))
        .map(each -> each.get(1))
        .sorted()
        .toList();
  }

  /** The files of the packaged set of that id, or {@code null} if there is none. */
  public static @Nullable RuleSource set(String id) {
    SetDescription described = describedSet(id);
    return described == null
        ? null
        : read(SetDescription.rulePackage(id), SetDescription.FILE, described.ruleFiles());
  }

  /** The files of the packaged overlay of that id, or {@code null} if there is none. */
  public static @Nullable RuleSource overlay(String id) {
    OverlayDescription described = describedOverlay(id);
    return described == null
        ? null
        : read(OverlayDescription.rulePackage(id), OverlayDescription.FILE, described.ruleFiles());
  }

  /** What the packaged set of that id says of itself, or {@code null} if there is none. */
  public static @Nullable SetDescription describedSet(String id) {
    return setIds().contains(id) ? DESCRIBED.computeIfAbsent(id, PackagedRules::describe) : null;
  }

  private static SetDescription describe(String id) {
    String rulePackage = SetDescription.rulePackage(id);
    List<String> beside =
        SetDescription.UNNAMED_FILES.stream().filter(file -> has(rulePackage, file)).toList();
    RuleSource files = read(rulePackage, SetDescription.FILE, beside);
    return Objects.requireNonNull(sound(problems -> SetDescription.read(files, problems)));
  }

  /** What the packaged overlay of that id says of itself, or {@code null} if there is none. */
  public static @Nullable OverlayDescription describedOverlay(String id) {
    String rulePackage = OverlayDescription.rulePackage(id);
    if (!overlayIds().contains(id)) {
      return null;
    }
    RuleSource files = read(rulePackage, OverlayDescription.FILE, List.of());
    return sound(problems -> OverlayDescription.read(files, problems));
  }

  private static <T extends @Nullable Object> T sound(Function<List<RuleProblem>, T> reading) {
    List<RuleProblem> problems = new ArrayList<>();
    T read = reading.apply(problems);
    RuleException.refuse(problems);
    return read;
  }

  /**
   * The cases that the packaged set or overlay of that id brings along, by file name: those of a
   * rule file have its name; with the byte order mark by which spreadsheet programs know the text.
   */
  public static Map<String, String> cases(String id) {
    SetDescription set = describedSet(id);
    if (set != null) {
      return cases(SetDescription.rulePackage(id), set.ruleFiles());
    }
    OverlayDescription overlay = describedOverlay(id);
    return overlay == null
        ? Map.of()
        : cases(OverlayDescription.rulePackage(id), overlay.ruleFiles());
  }

  private static Map<String, String> cases(String rulePackage, List<String> ruleFiles) {
    String casePackage = rulePackage + "." + CASES;
    Map<String, String> cases = new LinkedHashMap<>();
    for (String rules : ruleFiles) {
      String file = rules.replaceFirst("[.]drl$", ".csv");
      if (has(casePackage, file)) {
        cases.put(file, textWithMark(casePackage, file));
      }
    }
    return cases;
  }

  private static RuleSource read(String rulePackage, String description, List<String> ruleFiles) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(description, text(rulePackage, description));
    ruleFiles.forEach(file -> texts.put(file, text(rulePackage, file)));
    return new RuleSource(texts, List.of());
  }

  private static boolean has(String rulePackage, String file) {
    return PackagedRules.class.getResource(path(rulePackage, file)) != null;
  }

  private static String text(String rulePackage, String file) {
    return RuleSource.withoutMark(textWithMark(rulePackage, file));
  }

  private static String textWithMark(String rulePackage, String file) {
    String path = path(rulePackage, file);
    try (InputStream in = PackagedRules.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The library is incomplete: " + path + " is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(String rulePackage, String file) {
    return "/" + rulePackage.replace('.', '/') + "/" + file;
  }
}
