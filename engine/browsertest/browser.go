//go:build !js

package browsertest

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A browser is a real one with one tab and a profile that was empty at first.
type browser interface {
	// Do takes a step and returns once nothing moves any more.
	Do(step scenario.Step) (sight, error)
	// Restart closes the browser and opens it again with the same profile.
	Restart() error
	Close() error
}

// A sight is what a browser shows after a step.
type sight struct {
	outcome        string
	url            string
	documentCookie string
	jar            []stored
	// verdicts are what the browser says about the cookies of a request, by
	// the number that its response carried.
	verdicts map[int]verdicts
}

// verdicts say why cookies of one request stayed home, or were not stored.
type verdicts struct{ held, refused []Verdict }

const (
	// settled is how long nothing may move before a step counts as done.
	settled = 150 * time.Millisecond
	// reaction is how long a step may take to move anything. A busy machine
	// needs that long to act on a click.
	reaction = 1200 * time.Millisecond
	// patience is how long a step may take in all.
	patience = 20 * time.Second
	// startup is how long a browser may take until it listens.
	startup = time.Minute
)
