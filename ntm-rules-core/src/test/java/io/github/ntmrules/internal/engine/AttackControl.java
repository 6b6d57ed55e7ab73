package io.github.ntmrules.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.source.SetDescription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compiles and fires attacks of the corpus unchecked, in a process of its own, and prints for each
 * whether it did what it tries. An attack that does not come to its end ends the process.
 */
public final class AttackControl {

  private static final int LONGEST_MILLIS = 20_000;

  private AttackControl() {}

  /** Takes an empty folder, and the names of the attacks. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (AttackEffects effects = new AttackEffects(Path.of(arguments[0]))) {
      for (String attack : List.of(arguments).subList(1, arguments.length)) {
        System.out.println("start " + attack);
        String text = RuleSource.withoutMark(new String(AttackFiles.bytes(attack), UTF_8));
        Set<String> before = effects.seen();
        Thread worker = new Thread(() -> fire(text), "worker");
        worker.setDaemon(true);
        worker.start();
        awaitEnd(worker, effects, before);
        Set<String> seen = effects.seen();
        seen.removeAll(before);
        System.out.println((seen.isEmpty() ? "nothing " : "effect ") + attack);
        if (worker.isAlive()) {
          System.out.println("endless " + attack);
          Runtime.getRuntime().halt(0);
        }
      }
    }
    Runtime.getRuntime().halt(0);
  }

  /** Until the end of the attack, or some time after its effect was seen. */
  private static void awaitEnd(Thread worker, AttackEffects effects, Set<String> before)
      throws InterruptedException {
    long limit = System.nanoTime() + LONGEST_MILLIS * 1_000_000L;
    while (worker.isAlive() && System.nanoTime() < limit && before.containsAll(effects.seen())) {
      worker.join(50);
    }
    worker.join(LONGEST_MILLIS / 4);
    // A connection is seen by another thread.
    long soon = System.nanoTime() + 500_000_000L;
    while (System.nanoTime() < soon && before.containsAll(effects.seen())) {
      Thread.onSpinWait();
    }
  }

  private static void fire(String text) {
    Map<String, String> files =
        Map.of(SetDescription.FILE, TestSets.DESCRIPTION, TestSets.FILE, text);
    try {
      new RuleSet(CompiledRules.load(new RuleSource(files, List.of()))).fire(TestSets.SCOPE);
    } catch (RuntimeException | Error e) {
      System.out.println("  " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }
}
