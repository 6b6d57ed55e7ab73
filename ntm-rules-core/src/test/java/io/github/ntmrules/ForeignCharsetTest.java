package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules read at run time say the same under every charset of the platform. */
class ForeignCharsetTest {

  @TempDir private static Path folder;

  private static String expected;

  @BeforeAll
  static void export() throws Exception {
    Path set = folder.resolve("set");
    RuleFiles.export("qd1980-2016-xa", set);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive()));
        Stream<Path> files = Files.list(set)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
        zip.write(Files.readAllBytes(file));
      }
    }
    expected = explanation("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "windows-1258", "US-ASCII"})
  void an_explanation_is_the_same_under(String charset) throws Exception {
    assertThat(Charset.isSupported(charset)).as("the platform has it").isTrue();

    assertThat(expected).contains("Thu nhập bình quân đầu người", "Đăk Năng");
    assertThat(explanation(charset)).isEqualTo(expected);
  }

  private static String explanation(String charset) throws IOException, InterruptedException {
    ForkedJvm.Ended ended =
        ForkedJvm.run(
            folder,
            List.of("-Dfile.encoding=" + charset),
            ForeignCharset.class,
            folder.resolve("set").toString(),
            archive().toString());
    assertThat(ended.exit()).as(ended.text()).isZero();
    return ended.text();
  }

  private static Path archive() {
    return folder.resolve("set.zip");
  }
}
