// Package psl is the Public Suffix List (https://publicsuffix.org), both its
// parts, as a table for a program that readers download.
//
// The table is a text, so that a change of the list is readable as a change of
// the table, and so that it compresses well: after brotli it is 30 kB, and the
// list itself is 36 kB. Nothing is unpacked when the program starts, and a
// lookup allocates nothing.
//
// The text is the tree of the list's labels, breadth first. A line has the
// children of one node, sorted; line 0 has the top-level domains. Before each
// label is a mark that says what the node is:
//
//	space  a rule of the list's ICANN part
//	$      a rule of its private part
//	!      an exception to a wildcard
//	#      no rule, only part of longer ones
//
// A ">" after a label says that the node has children. No line has an address:
// the children of the node with the nth ">" of the whole text are line n. Two
// short arrays have the number of ">" and of lines up to every 256th byte, so
// that a lookup counts at most that many bytes.
package psl

//go:generate go run ./gen
