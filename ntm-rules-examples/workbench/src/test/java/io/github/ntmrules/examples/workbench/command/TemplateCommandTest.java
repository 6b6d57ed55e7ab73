package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.examples.workbench.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateCommandTest {

  @TempDir Path folder;

  @Test
  void what_template_writes_assess_reads() throws IOException {
    Path form = folder.resolve("nhap-lieu.xlsx");

    Result written = NtmProcess.run("template", "qd318-2022-xa", "-o", form, "--with-example");
    assertThat(written.exits(ExitCode.FINE).err()).contains(form.toString());
    Result assessed = NtmProcess.run("assess", "qd318-2022-xa", form, "--format", "json");

    JsonNode json = Schemas.valid("assess", assessed.exits(ExitCode.FINE).out());
    assertThat(json).isNotEmpty();
    long reported = 0;
    for (JsonNode indicator : json.get(0).findValues("comparisons")) {
      for (JsonNode comparison : indicator) {
        reported += comparison.get("observed").isNull() ? 0 : 1;
      }
    }
    assertThat(reported).as("figures of the example").isGreaterThan(50);
    assertThat(NtmProcess.within("template", "qd318-2022-xa", "-o", form).exits(2).err())
        .contains(form.toString());
  }

  @ParameterizedTest
  @CsvSource({"form.csv,en", "form.csv,vi", "form.xlsx,en"})
  void an_empty_form_has_no_unit_and_no_problem(String name, String language) {
    Path form = folder.resolve(name);

    NtmProcess.within("template", "qd1980-2016-xa", "-o", form, "--lang", language)
        .exits(ExitCode.FINE);

    Result assessed = NtmProcess.within("summary", "qd1980-2016-xa", form, "--lang", language);
    assertThat(assessed.exits(ExitCode.FINE).err()).isEmpty();
    assertThat(assessed.out()).contains(language.equals("en") ? "0 units:" : "0 đơn vị:");
  }

  @Test
  void a_form_filled_in_by_hand_is_read() throws IOException {
    Path form = folder.resolve("nhap-lieu.csv");
    NtmProcess.within("template", "qd1980-2016-xa", "-o", form).exits(ExitCode.FINE);
    List<String> lines = Files.readAllLines(form, StandardCharsets.UTF_8);
    String headings = lines.get(lines.size() - 1);
    StringBuilder row = new StringBuilder();
    for (String heading : headings.split(";", -1)) {
      row.append(row.isEmpty() ? "" : ";").append(value(heading));
    }
    lines.add(row.toString());
    Files.write(form, lines, StandardCharsets.UTF_8);

    Result assessed = NtmProcess.within("assess", "qd1980-2016-xa", form).exits(ExitCode.FINE);

    assertThat(assessed.out())
        .containsPattern("Đăk Năng +Kon Tum +31/12/2020 +✗ không đạt")
        .contains("10: 35,5 triệu đồng/năm, yêu cầu từ 41 triệu đồng/năm");
  }

  private static String value(String heading) {
    if (heading.equals("Tên xã")) {
      return "Đăk Năng";
    }
    if (heading.equals("Tỉnh")) {
      return "Kon Tum";
    }
    if (heading.equals("Vùng")) {
      return "Tây Nguyên";
    }
    if (heading.equals("Ngày")) {
      return "31/12/2020";
    }
    return heading.equals("10 Thu nhập bình quân đầu người (triệu đồng/năm)") ? "35,5" : "";
  }
}
