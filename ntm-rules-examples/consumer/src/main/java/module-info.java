/** On the class path this file is passed over. */
module vn.example.consumer {
  requires io.github.ntmrules;
}
