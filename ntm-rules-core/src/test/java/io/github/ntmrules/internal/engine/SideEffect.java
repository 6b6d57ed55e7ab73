package io.github.ntmrules.internal.engine;

/** A class that is noticed when it is initialised: the target of an import in the attacks. */
public final class SideEffect {

  static {
    System.setProperty("ntm.attack.initialised", "SideEffect");
  }

  private static int left;

  private SideEffect() {}

  /** Sets a system property that was not set before, for attacks that cannot write a text. */
  public static synchronized void leave() {
    left++;
    System.setProperty("ntm.attack.left." + left, "left");
  }

  /** Sets a system property. */
  public static void touch(String property) {
    System.setProperty(property, "touched");
  }
}
