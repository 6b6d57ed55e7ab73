/** On the class path this file is passed over. */
module vn.example.consumer {
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires io.github.ntmrules;
  requires io.github.ntmrules.jackson;
}
