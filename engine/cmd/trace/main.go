// Command trace plays scenarios and prints what a browser would have done.
//
//	go run ./engine/cmd/trace [-json | -why] FILE…
//
// It prints the execution table of each file, fitted to the terminal, and the
// claims that do not hold; with -why also what each cookie had to pass. With -json it prints one trace per file, one line
// each, in the order given; for a file that is wrong the line is
// {"v":1,"error":"…"}. A FILE of - is the standard input.
//
// The exit status is 0 if every file was played and every claim held, 1 if
// not, and 2 if the command itself was used wrongly.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, terminal(os.Stdout, os.Getenv)))
}
