package io.github.ntmrules.examples.workbench.data;

final class CaseFile {
  static final String WHOLE_SET = "*";
}
