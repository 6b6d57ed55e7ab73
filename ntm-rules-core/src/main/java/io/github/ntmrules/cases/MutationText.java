package io.github.ntmrules.cases;

import io.github.ntmrules.difference.Witness;
import io.github.ntmrules.internal.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Mutations in words. */
record MutationText(MutationResult result, Locale locale) implements Localized {

  String text() {
    List<String> lines = new ArrayList<>();
    String title = result.set().title(locale);
    lines.add(get("mutation.set", title, result.set().id(), result.run().results().size()));
    if (!result.ran()) {
      lines.add(get("mutation.red"));
      lines.add(result.run().explain(locale).indent(2).stripTrailing());
      return String.join("\n", lines) + "\n";
    }
    lines.add(
        get(
            "mutation.counts",
            result.total(),
            result.noticed(),
            result.unnoticed().size(),
            result.refused(),
            result.idle().size()));
    lines.add(get("mutation.percent", result.percentNoticed()));
    unnoticed(lines);
    if (!result.idle().isEmpty()) {
      lines.add("");
      lines.add(get("mutation.idle"));
      result.idle().forEach(each -> lines.add("  " + each.describe(locale)));
    }
    return String.join("\n", lines) + "\n";
  }

  private void unnoticed(List<String> lines) {
    if (result.passed()) {
      lines.add(get("mutation.passed"));
      return;
    }
    lines.add("");
    lines.add(get("mutation.unnoticed"));
    for (UnnoticedMutant each : result.unnoticed()) {
      lines.add("  " + each.mutant().describe(locale));
      Witness wanted = each.wanted();
      lines.add(
          "    "
              + (wanted == null
                  ? get("mutation.notFound")
                  : get(
                      "mutation.wanted",
                      wanted.text(locale),
                      each.code(),
                      wanted.before().displayName(locale),
                      wanted.after().displayName(locale))));
    }
  }
}
