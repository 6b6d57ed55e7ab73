package io.github.ntmrules.difference;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.internal.text.NotApi;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What one side asks, by which rule and with which source, in words. */
@NotApi
public final class ProvisionText {

  private final Locale locale;
  private final Wording wording;

  /**
   * In one language.
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public ProvisionText(Locale locale) {
    this.locale = locale;
    this.wording = Wording.in(locale);
  }

  /**
   * Adds what one side asks, and by which rule.
   *
   * @param key the message that names the side
   * @param provision what it asks, or {@code null} if it has no such indicator
   * @param lines the lines
   */
  public void add(String key, @Nullable Provision provision, List<String> lines) {
    if (provision == null) {
      lines.add("  " + get(key, get("ruleDifference.nothing")));
      return;
    }
    String asked =
        provision.match(
            required -> wording.requirementWithStatus(required.requirement()),
            exempt ->
                get("exempt", exempt.reason())
                    + " ["
                    + exempt.certainty().displayName(locale)
                    + "]");
    lines.add("  " + get(key, asked + " — " + wording.citation(provision.citation())));
    lines.add("    " + get("rule", provision.rule().name(), provision.rule().position()));
  }

  private String get(String key, Object... arguments) {
    return Messages.get(locale, key, arguments);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(ProvisionText.class);
  }
}
