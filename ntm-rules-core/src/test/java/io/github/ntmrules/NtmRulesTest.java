package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The library knows its version from the folder of its classes, too. */
class NtmRulesTest {

  @Test
  void the_version_is_that_of_the_build() throws IOException {
    Matcher version =
        Pattern.compile("<parent>.*?<version>([^<]+)</version>", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    assertThat(NtmRules.version()).isEqualTo(version.group(1));
  }
}
