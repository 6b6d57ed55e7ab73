package io.github.ntmrules.examples.workbench;

import io.github.ntmrules.NtmRules;
import picocli.CommandLine.IVersionProvider;

/** What {@code ntm --version} prints: the version of the library. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"ntm " + NtmRules.version()};
  }
}
