//go:build !js

package lab

import (
	"fmt"
	"slices"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/lab/driver"
	"github.com/crumbtrail/crumbtrail/engine/lab/recording"
	"github.com/crumbtrail/crumbtrail/engine/lab/site"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Lab plays scenarios in one kind of browser.
type Lab struct {
	// Name is "chromium" or "firefox".
	Name string
	// Profile is the engine's name for it.
	Profile scenario.Browser
	// Version is what the browser says of itself.
	Version string
	// Reasons: it says why cookies stay home.
	Reasons bool
	// LongestWait is how long a step of the kind wait may really take; a
	// scenario that waits longer is skipped.
	LongestWait time.Duration

	authority *site.Authority
	// unsupported says why a scenario cannot be played, "" if it can.
	unsupported func(*scenario.Scenario) string
	start       func(*scenario.Scenario, *site.Site) (driver.Browser, error)
}

// As returns s for the lab's browser.
func (l *Lab) As(s *scenario.Scenario) *scenario.Scenario {
	c := s.Clone()
	c.Browser = l.Profile
	return c
}

// Play plays s, which [Lab.As] gave.
func (l *Lab) Play(name string, s *scenario.Scenario) (r recording.Recording, err error) {
	r = recording.Recording{
		Scenario:    name,
		Fingerprint: recording.Fingerprint(s),
		Session:     recording.Session{Browser: l.Version, Date: time.Now().UTC().Format(time.DateOnly)},
		Skipped:     l.whyNot(s),
		Sources:     true,
	}
	if r.Skipped != "" {
		return r, nil
	}

	at, err := site.Open(s, l.authority)
	if err != nil {
		return r, err
	}
	defer at.Close()
	b, err := l.start(s, at)
	if err != nil {
		return r, fmt.Errorf("%s: %w", name, err)
	}
	defer func() {
		if failed := b.Close(); err == nil && failed != nil {
			err = fmt.Errorf("%s: %w", name, failed)
		}
	}()
	seen := 0
	for i, step := range s.Steps {
		at.Begin(i)
		done, err := l.step(b, at, step, seen)
		if err != nil {
			return r, fmt.Errorf("%s: steps[%d]: %w", name, i, err)
		}
		seen += len(done.Requests)
		r.Steps = append(r.Steps, done)
	}
	return r, nil
}

// whyNot says why s cannot be played, "" if it can.
func (l *Lab) whyNot(s *scenario.Scenario) string {
	for i, step := range s.Steps {
		if wait := time.Duration(step.Seconds) * time.Second; step.Do == scenario.Wait && wait > l.LongestWait {
			return fmt.Sprintf("steps[%d] waits for %s", i, wait)
		}
	}
	if len(s.PreloadedHSTS) > 0 {
		return "it has preloaded hosts"
	}
	return l.unsupported(s)
}

func (l *Lab) step(b driver.Browser, at *site.Site, step scenario.Step, seen int) (recording.Step, error) {
	switch step.Do {
	case scenario.Wait:
		wait := time.Duration(step.Seconds) * time.Second
		time.Sleep(wait)
		at.Wait(wait)
	case scenario.Restart:
		if err := b.Restart(); err != nil {
			return recording.Step{}, err
		}
	}
	see, err := b.Do(step)
	if err != nil {
		return recording.Step{}, err
	}

	requests := at.Requests(seen)
	for i := range requests {
		v := see.Verdicts[seen+i]
		requests[i].Held, requests[i].Refused = recording.SortVerdicts(v.Held), recording.SortVerdicts(v.Refused)
	}
	done := recording.Step{Requests: requests, Outcome: see.Outcome, URL: see.URL, DocumentCookie: see.DocumentCookie}
	for _, k := range see.Jar {
		done.Jar = append(done.Jar, k.String())
	}
	slices.Sort(done.Jar)
	return done, nil
}
