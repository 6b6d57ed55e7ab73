package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is found of sheets against qd1980-2016-xa. Levels in Tây Nguyên in 2020, read in the decree:
 * income from 41, multidimensional poverty at most 7, health insurance from 85, electricity from
 * 98, no temporary houses.
 */
record SheetAssessment(Result result) {

  static final String INCOME = "Thu nhập bình quân đầu người";
  static final String POVERTY = "Tỷ lệ hộ nghèo đa chiều";
  static final String INSURANCE = "Người dân tham gia bảo hiểm y tế";
  static final String HEALTH = "Xã đạt tiêu chí quốc gia về y tế";

  /** Of a file, of communes in Tây Nguyên on the last day of 2020 where it does not say. */
  static SheetAssessment of(Path file, Object... more) {
    List<Object> arguments =
        new ArrayList<>(List.of("assess", "qd1980-2016-xa", file, "--format", "csv"));
    arguments.addAll(List.of("--date", "31/12/2020", "--region", "TN"));
    arguments.addAll(Arrays.asList(more));
    return new SheetAssessment(NtmProcess.within(arguments.toArray()));
  }

  /** Of lines of text. */
  static SheetAssessment lines(Path folder, String... lines) {
    try {
      return of(Files.write(folder.resolve("a.csv"), List.of(lines)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The outcome of an indicator for each unit, in order: {@code A MET}. */
  List<String> outcomes(String code) {
    Pattern row =
        Pattern.compile(
            "([^,]*),.*,qd[^,]*,[A-Z_]+,[^,]*,[A-Z_]+," + Pattern.quote(code) + ",([A-Z_]+),.*");
    List<String> outcomes = new ArrayList<>();
    for (String line : result.lines()) {
      Matcher one = row.matcher(line);
      if (one.matches()) {
        outcomes.add(one.group(1) + " " + one.group(2));
      }
    }
    return outcomes;
  }

  String told() {
    return result.err();
  }

  int exit() {
    return result.code();
  }
}
