// Command leak searches for the shortest journey that exposes a cookie of a scenario, or
// plants one.
//
//	go run ./engine/cmd/leak [-json] FILE
//
// It prints each leak with its journey, and then what was tried. With -json it prints
// the scenarios of the journeys, one on each line, for the page or the command trace.
// If FILE is -, it reads standard input.
//
// The exit status is 1 if there is a leak or the scenario is invalid, and 2 for
// incorrect usage. It is 3 if there is none and the search ended before everything was
// tried.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
