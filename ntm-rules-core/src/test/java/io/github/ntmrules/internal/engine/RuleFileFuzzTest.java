package io.github.ntmrules.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.rules.RuleProblem;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes packaged rule files at random, {@code -Dntm.fuzz} times: the check answers each in time
 * and without an exception, and of what it accepts, one each of some {@linkplain ChangeKind kinds
 * of change} compiles with the engine's own compiler. A failure names the number of the change,
 * which comes out the same each time.
 */
class RuleFileFuzzTest {

  private static final int CHANGES = Integer.getInteger("ntm.fuzz", 20_000);
  private static final long SEED = 1980;
  private static final long LONGEST_NANOS = 2_000_000_000L;
  private static final int BATCH = 100;

  // Compiling takes most of the time: in the build some kinds of change, all where more is asked.
  private static final int ONE_OF = CHANGES > 20_000 ? 1 : 16;

  private static final List<SmallSet> SETS =
      Assessor.packagedSets().stream().flatMap(id -> SmallSet.all(id).stream()).toList();
  private static final List<byte[]> RULES = SETS.stream().map(SmallSet::bytes).toList();
  private static final List<byte[]> DESCRIPTIONS =
      SETS.stream().map(SmallSet::description).toList();

  @TempDir private Path folder;

  private final Map<String, String> accepted = new LinkedHashMap<>();
  private final Set<String> kinds = new HashSet<>();
  private int acceptedChanges;
  private int compiled;
  private long slowest;

  @Test
  void every_small_set_is_accepted_unchanged() {
    for (SmallSet set : SETS) {
      set.write(folder.resolve(set.rulePackage() + set.file()));
      assertThat(RuleFiles.check(folder.resolve(set.rulePackage() + set.file())))
          .as("%s of %s", set.file(), set.rulePackage())
          .isEmpty();
    }
  }

  @Test
  void changed_rules_are_refused_in_time_or_compile() throws IOException {
    for (int number = 0; number < SETS.size() && number < CHANGES; number++) {
      SmallSet set = SETS.get(number);
      Path directory = folder.resolve("small" + number);
      set.write(directory);
      for (int change = number; change < CHANGES; change += SETS.size()) {
        byte[] text = new Mutator(SEED + change, RULES).mutate(set.bytes());
        boolean isAccepted = check(change, directory, set.file(), text);
        if (isAccepted) {
          keep(change, set, RuleSource.withoutMark(new String(text, UTF_8)));
        }
      }
    }
    assertAcceptedCompile();
    System.out.printf(
        "%d changes, %d accepted, of %d kinds; %d compiled; slowest answer %d ms%n",
        CHANGES, acceptedChanges, kinds.size(), compiled, slowest / 1_000_000);
  }

  @Test
  void a_changed_description_is_refused_in_time() throws IOException {
    int changes = CHANGES / 10;
    for (int change = 0; change < changes; change++) {
      SmallSet set = SETS.get(change % SETS.size());
      Path directory = folder.resolve("described" + change % SETS.size());
      if (change < SETS.size()) {
        set.write(directory);
      }
      byte[] text = new Mutator(-SEED - change, DESCRIPTIONS).mutate(set.description());
      check(change, directory, SetDescription.FILE, text);
    }
    System.out.printf(
        "%d changed descriptions, %d accepted; slowest answer %d ms%n",
        changes, acceptedChanges, slowest / 1_000_000);
  }

  /** Whether the change is accepted; fails where there is no answer, or none in time. */
  private boolean check(int change, Path directory, String file, byte[] text) throws IOException {
    Files.write(directory.resolve(file), text);
    List<RuleProblem> problems;
    long start = cpuNanos();
    try {
      problems = RuleFiles.check(directory);
      problems.stream().limit(3).forEach(problem -> problem.message(Locale.ENGLISH));
    } catch (RuntimeException | Error e) {
      throw new AssertionError(named(change, file, text), e);
    }
    // Of this thread alone: a machine busy with other things does not count.
    long nanos = cpuNanos() - start;
    slowest = Math.max(slowest, nanos);
    if (nanos > LONGEST_NANOS) {
      fail(nanos + " ns for " + named(change, file, text));
    }
    acceptedChanges += problems.isEmpty() ? 1 : 0;
    return problems.isEmpty();
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String named(int change, String file, byte[] text) {
    return "change %d of %s:%n%s".formatted(change, file, new String(text, UTF_8));
  }

  /** Keeps an accepted text to be compiled, unless one changed in the same way was kept before. */
  private void keep(int change, SmallSet set, String text) {
    String original = new String(set.bytes(), UTF_8);
    String kind = ChangeKind.of(original, text);
    if (text.equals(original) || !kinds.add(kind) || Math.floorMod(kind.hashCode(), ONE_OF) != 0) {
      return;
    }
    compiled++;
    // Packages of their own: many are compiled together.
    String moved = text.replace(set.rulePackage(), "io.github.ntmrules.sets.m" + change);
    assertThat(moved).as(named(change, set.file(), text.getBytes(UTF_8))).isNotEqualTo(text);
    accepted.put("change_" + change + ".drl", moved);
    if (accepted.size() == BATCH) {
      assertAcceptedCompile();
    }
  }

  private void assertAcceptedCompile() {
    List<String> files = List.copyOf(accepted.keySet());
    try {
      RuleCompiler.compile("io.github.ntmrules.sets", files, new RuleSource(accepted, List.of()));
    } catch (RuntimeException | Error e) {
      throw new AssertionError(e.getMessage() + "\n" + firstNamed(e), e);
    }
    accepted.clear();
  }

  /** The text of the first change that a message names. */
  private @Nullable String firstNamed(Throwable e) {
    String file = String.valueOf(e.getMessage()).split(":", 2)[0];
    return accepted.get(file);
  }
}
