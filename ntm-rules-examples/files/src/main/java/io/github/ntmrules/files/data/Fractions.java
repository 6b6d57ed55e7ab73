package io.github.ntmrules.files.data;

/** How a share is read that may be a fraction of one: 0.95 for 95 %, or for 0.95 %. */
public enum Fractions {
  /** Neither: the figure counts as missing, and both readings are told. */
  ASK,
  /** As it is written: 0.95 is 0.95 %. */
  AS_IS,
  /** As a fraction of one: 0.95 is 95 %. */
  OF_ONE
}
