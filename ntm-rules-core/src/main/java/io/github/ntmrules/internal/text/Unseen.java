package io.github.ntmrules.internal.text;

/** Characters that are not seen, or that a terminal would obey. */
public final class Unseen {

  private Unseen() {}

  /** Whether it is one; tabs and line ends are. */
  public static boolean is(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
