package io.github.ntmrules.examples.benchmarks.measure;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.examples.benchmarks.contestants.Contestant;
import io.github.ntmrules.examples.benchmarks.contestants.Entry;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Population;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/**
 * A whole program: one contestant in a JVM of its own that runs when it is told to. So all
 * contestants can take turns of a fraction of a second, warmed up once, with no other contestant's
 * code in the same JVM.
 */
public final class Lane {

  private final Entry entry;
  private final Contestant contestant;
  private final com.sun.management.ThreadMXBean threads =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final com.sun.management.OperatingSystemMXBean process =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private int next;
  private long checksum;

  private Lane(Entry entry) {
    this.entry = entry;
    Law law = Law.read(Assessor.packaged(Law.SET));
    this.contestant = entry.prepare(law, Population.of(law, Population.SIZE));
  }

  /**
   * Reads milliseconds, one number a line; runs until the process, all threads together, has had
   * that much of a processor, and prints nanoseconds of processor, nanoseconds of the clock and
   * bytes for one assessment, and a checksum. What another program takes from the processor is not
   * counted; what garbage collection takes is.
   *
   * @param args the contestant
   */
  public static void main(String[] args) throws IOException {
    Lane lane = new Lane(Entry.valueOf(args[0]));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      System.out.println(lane.turn(Long.parseLong(line) * 1_000_000));
    }
    System.exit(0);
  }

  private String turn(long nanoseconds) {
    long bytes = threads.getCurrentThreadAllocatedBytes();
    long begin = System.nanoTime();
    long worked = process.getProcessCpuTime();
    long work = 0;
    long assessed = 0;
    while (work < nanoseconds) {
      checksum += contestant.assess(next, next + entry.batch());
      next = (next + entry.batch()) % Population.SIZE;
      assessed += entry.batch();
      work = process.getProcessCpuTime() - worked;
    }
    double clock = System.nanoTime() - begin;
    double allocated = threads.getCurrentThreadAllocatedBytes() - bytes;
    return (double) work / assessed
        + " "
        + clock / assessed
        + " "
        + allocated / assessed
        + " "
        + checksum;
  }
}
