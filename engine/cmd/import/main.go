// Command import makes a scenario of what people paste.
//
//	go run ./engine/cmd/import [-values] [-all] FILE…
//
// It reads all files together: Set-Cookie lines, headers, curl commands and
// logs, HAR files, cookie tables, Django settings, nginx server blocks, URLs,
// scenarios. It prints the scenario on standard output, and on standard error
// what it guessed and left out and where the run disagrees with the text; with
// -all also what it understood. If FILE is -, it reads standard input.
//
// Values of cookies and tokens are replaced with placeholders, unless -values is
// given.
//
// The exit status is 1 if nothing was understood, and 2 for incorrect usage.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
