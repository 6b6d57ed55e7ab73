package io.github.ntmrules.internal.syntax;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What decrees write in a cell in the place of a level. */
public final class Prose {

  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern PROVINCE = Pattern.compile("\\b(ubnd|uy ban nhan dan|tinh)\\b");
  private static final Pattern SAYS =
      Pattern.compile("\\b(quy dinh|cong bo|ban hanh|huong dan|quyet dinh|phe duyet)\\b");

  private Prose() {}

  /** The word of the vocabulary that says the same, or {@code null} if none surely does. */
  public static @Nullable String meant(String text) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("")
            .replace('đ', 'd')
            .replaceAll("\\s+", " ");
    return PROVINCE.matcher(plain).find() && SAYS.matcher(plain).find() ? "setByProvince()" : null;
  }
}
