// Command link prints the link of a scenario, and the scenario of a link.
//
//	go run ./engine/cmd/link [-site URL] FILE…
//	go run ./engine/cmd/link -decode LINK…
//
// For each file it prints the link, the readable query if the scenario has one, and the
// code of an embed. With -decode it prints the scenario of each link, which may be a
// fragment, a whole address, or one with a readable query, and says if its result has
// changed. If FILE or LINK is -, it reads standard input.
//
// The exit status is 1 if a file or a link is invalid, and 2 for incorrect usage.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
