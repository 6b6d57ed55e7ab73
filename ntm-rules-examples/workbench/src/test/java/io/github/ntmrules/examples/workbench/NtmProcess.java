package io.github.ntmrules.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs {@code ntm} as its users do, and gives back what they see. */
public final class NtmProcess {

  private static final long MINUTES = 2;

  /**
   * What a process left behind.
   *
   * @param code its exit code
   * @param out its standard output
   * @param err its standard error
   */
  public record Result(int code, String out, String err) {

    /** Fails with all of its output unless it ended so. */
    public Result exits(int expected) {
      assertThat(code).as("out:\n%s\nerr:\n%s", out, err).isEqualTo(expected);
      return this;
    }

    /** The lines of its standard output. */
    public List<String> lines() {
      return out.lines().toList();
    }
  }

  private NtmProcess() {}

  /** Runs it in a process of its own. */
  public static Result run(Object... arguments) {
    return run(List.of(), arguments);
  }

  /** The same with options of the virtual machine. */
  public static Result run(List<String> machine, Object... arguments) {
    List<String> command = command(machine, arguments);
    try {
      Process process = new ProcessBuilder(command).start();
      process.getOutputStream().close();
      CompletableFuture<String> err =
          CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
      String out = text(process.getInputStream());
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("%s ended", command).isTrue();
      return new Result(process.exitValue(), out, err.join());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What starts it, for who needs more of the process than its result. */
  static List<String> command(List<String> machine, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    // Whatever the machine's default is, the program reads and writes UTF-8.
    command.addAll(List.of("-Dfile.encoding=US-ASCII", "-Duser.language=fr"));
    command.addAll(machine);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Ntm.class.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  /** Runs it within this process, for what does not need one of its own. */
  public static Result within(Object... arguments) {
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Locale locale = Console.locale(texts);
    Console console = new Console(stream(out), stream(err), locale, false);
    int code = Ntm.run(texts, console);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(InputStream in) {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
