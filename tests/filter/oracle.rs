//! Random expressions against an evaluation of the tests' own.
