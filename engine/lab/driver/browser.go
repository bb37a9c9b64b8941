//go:build !js

// Package driver has what the drivers of all browsers share: a [Browser] takes a
// step by [Act], which says what to do in its [Tab], and returns an [Observation].
package driver

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/lab/recording"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Browser is a real one with a profile that was empty at first.
type Browser interface {
	// Do takes a step and returns once nothing moves any more.
	Do(step scenario.Step) (Observation, error)
	// Restart closes the browser and opens it again with the same profile.
	Restart() error
	Close() error
}

// An Observation is what a browser shows after a step.
type Observation struct {
	Outcome        string
	URL            string
	DocumentCookie string
	Jar            []recording.Cookie
	// Verdicts are what the browser says about the cookies of a request, by
	// the number that its response carried.
	Verdicts map[int]Verdicts
}

// Verdicts say why cookies of one request stayed home, or were not stored.
type Verdicts struct{ Held, Refused []recording.Verdict }

const (
	// QuietPeriod is how long nothing may move before a step counts as done. No event
	// says that a page will ask for nothing more.
	QuietPeriod = 150 * time.Millisecond
	// ReactionTime is how long a step within a page may take to move anything: no
	// event says that a frame or an image has led to nothing, or that all was told of
	// a fetch that is over.
	ReactionTime = 1200 * time.Millisecond
	// NavigationTime is the same for a navigation, which always moves something, on a
	// busy machine long after the click.
	NavigationTime = 10 * time.Second
	// StepTimeout is how long a step may take in all.
	StepTimeout = 20 * time.Second
	// StartTimeout is how long a browser may take until it listens.
	StartTimeout = time.Minute
)
