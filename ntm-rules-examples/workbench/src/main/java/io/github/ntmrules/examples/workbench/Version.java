package io.github.ntmrules.examples.workbench;

import io.github.ntmrules.Assessor;
import picocli.CommandLine.IVersionProvider;

/** What {@code ntm --version} prints: the version of the library, from its jar. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Assessor.class.getPackage().getImplementationVersion();
    return new String[] {"ntm " + (version == null ? "" : version)};
  }
}
