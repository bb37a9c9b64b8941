// Command trace runs scenarios and prints what a browser would have done.
//
//	go run ./engine/cmd/trace [-json | -why] FILE…
//
// It prints the execution table of each file, fitted to the terminal, and the
// claims that do not hold; with -why it also prints the checks of each cookie.
// With -json it prints one trace per line, in the order of the files, or
// {"v":1,"error":"…"} for an invalid file. If FILE is -, it reads standard
// input.
//
// The exit status is 0 if every file was run and every claim holds, 1 if not,
// and 2 for incorrect usage.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, terminal(os.Stdout, os.Getenv)))
}
