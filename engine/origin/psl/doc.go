// Package psl is the Public Suffix List (https://publicsuffix.org), both its
// parts, as a table made for a program that readers download.
//
// The table is a text, so that a change of the list reads as a change of the
// table, and so that compression does well on it: after brotli it is 30 kB,
// where the list itself is 36 kB. Nothing is unpacked when the program starts,
// and a lookup allocates nothing.
//
// The text is the tree of the list's labels, breadth first. A line holds the
// children of one node, sorted; line 0 holds the top-level domains. Before each
// label stands a mark that says what the node is:
//
//	space  a rule of the list's ICANN part
//	$      a rule of its private part
//	!      an exception to a wildcard
//	#      no rule, only the way to one
//
// A ">" after a label says that the node has children. No line has an address:
// the children of the node with the nth ">" of the whole text are line n. Two
// short arrays count the ">" and the lines up to every 256th byte, so that
// neither takes a long count.
package psl

//go:generate go run ./gen
