module consumer {
  requires io.github.ntmrules;
}
