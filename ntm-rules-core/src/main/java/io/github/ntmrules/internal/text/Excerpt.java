package io.github.ntmrules.internal.text;

/** The beginning of a text that may be long. */
public final class Excerpt {

  private Excerpt() {}

  /** The text, or its first {@code most} characters and an ellipsis; no character is cut in two. */
  public static String of(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "…";
  }
}
