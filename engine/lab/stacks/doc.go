// Package stacks holds the models of package session against the real
// frameworks.
//
// A [Case] is a program: a stack, its settings, and rules. [Cases] are those
// written by hand and those that a generator makes from a seed. A driver in
// testdata serves each of them with the real framework on this machine's
// loopback address, over http and https, and the test sends the requests. The
// answers are committed in testdata, so that the everyday test compares the
// model with them in a moment, without Node.js, Python or PHP.
//
// To record anew, and to compare with what this machine has:
//
//	sh engine/lab/stacks/install.sh /tmp/stacks
//	STACKS=/tmp/stacks go test ./engine/lab/stacks -run Record -record -v
//	STACKS=/tmp/stacks go test ./engine/lab/stacks -run Live -v
package stacks
