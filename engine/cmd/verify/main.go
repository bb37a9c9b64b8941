//go:build !js

// Command verify plays a scenario in the browsers of this machine and prints where they
// agree with the model.
//
//	go run ./engine/cmd/verify [-serve] FILE
//
// It looks for Chromium or Chrome and for Firefox, in the variables CHROME and FIREFOX
// first, plays the scenario in each with an empty profile, and compares the requests, the
// Cookie headers, the documents, document.cookie, the jar and, for Chromium, the reasons
// of its DevTools. Nothing leaves the machine: the scenario's hosts are answered by this
// process. It needs certutil, by which the browsers trust its certificates.
//
// With -serve it only answers for the scenario's hosts, and prints the command that opens
// each browser there, to click through the scenario by hand.
//
// The exit status is 0 if every browser that could play it agrees, 1 if one does not or
// none was found, and 2 for incorrect usage.
package main

import (
	"context"
	"os"
	"os/signal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}
