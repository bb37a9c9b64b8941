// Command check lists what is wrong with the servers of scenarios, with the line that
// fixes it: so a scenario can guard the settings of a project in its CI.
//
//	go run ./engine/cmd/check [-json] FILE…
//
// For each finding it prints the severity, the event that shows it, and the change after
// which a run shows it no more. If FILE is -, it reads standard input.
//
// The exit status is 0 if nothing was found, 1 if something was or a file is invalid, and
// 2 for incorrect usage.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
