// Package stacks holds the models of package session against the real
// frameworks.
//
// A [Case] is a program: a stack, its settings, and rules. [Cases] are those
// written by hand and those that a generator makes from a seed. A driver in
// testdata serves each of them with the real framework on this machine's
// loopback address or without a socket, all of them in one process, and the test
// sends the requests. The answers are committed in testdata, so that a test without
// Node.js, Python, Ruby or PHP compares the model with them.
//
// A [ProxyCase] is a row of proxies as a scenario has them. A [Frontend], nginx or
// Caddy, runs with a configuration that is made of all cases, and what it answers and
// what the server behind it sees is compared with the model.
//
// ./build.sh test installs what is missing; Express is in the folder STACKS. To record
// anew, and to compare with what this machine has:
//
//	STACKS=$PWD/.build/tools/stacks go test ./engine/lab/stacks -run Record -record -v
//	STACKS=$PWD/.build/tools/stacks go test ./engine/lab/stacks -run Live -v
package stacks
