package io.github.ntmrules.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.source.SetDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A packaged set cut down to one criterion: a folder small enough to be checked thousands of times.
 *
 * @param rulePackage the package of its rules
 * @param file the rule file that it is about
 * @param texts all its texts by file name, the description first
 */
record SmallSet(String rulePackage, String file, Map<String, String> texts) {

  /** One for each rule file of a packaged set. */
  static List<SmallSet> all(String setId) {
    RuleSource source = Objects.requireNonNull(PackagedRules.set(setId));
    List<SmallSet> sets = new ArrayList<>();
    for (String file : source.ruleFiles()) {
      sets.add(of(source, SetDescription.rulePackage(setId), file));
    }
    return sets;
  }

  private static SmallSet of(RuleSource source, String rulePackage, String file) {
    String text = Objects.requireNonNull(source.text(file));
    // A file beside the criteria needs one of them, since no set has none; some name several.
    boolean beside = text.contains("including(");
    String criterion =
        file.startsWith("tc")
            ? file
            : source.ruleFiles().stream()
                .filter(each -> each.startsWith("tc"))
                .findFirst()
                .orElseThrow();
    String whole = Objects.requireNonNull(source.text(SetDescription.FILE));
    Map<String, String> texts = new LinkedHashMap<>();
    String description = beside ? whole : description(whole, criterion.replace(".drl", ""));
    texts.put(SetDescription.FILE, description);
    for (String each : source.ruleFiles()) {
      if (beside || List.of(file, criterion).contains(each) || each.startsWith("00")) {
        texts.put(each, Objects.requireNonNull(source.text(each)));
      }
    }
    return new SmallSet(rulePackage, file, texts);
  }

  /** The description without the other criteria. */
  private static String description(String whole, String criterion) {
    StringBuilder text = new StringBuilder();
    boolean kept = true;
    for (String line : whole.lines().toList()) {
      if (line.startsWith("criterion ")) {
        kept = line.split("[=|]", -1)[1].strip().equals(criterion);
      } else if (!line.startsWith("indicator ")) {
        kept = true;
      }
      text.append(kept ? line + "\n" : "");
    }
    return text.toString();
  }

  /** The bytes of the rule file. */
  byte[] bytes() {
    return Objects.requireNonNull(texts.get(file)).getBytes(UTF_8);
  }

  /** The bytes of the description. */
  byte[] description() {
    return Objects.requireNonNull(texts.get(SetDescription.FILE)).getBytes(UTF_8);
  }

  /** Writes all its files. */
  void write(Path directory) {
    try {
      Files.createDirectories(directory);
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Files.writeString(directory.resolve(text.getKey()), text.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
