//go:build !js

package browsertest

import (
	"fmt"
	"slices"
	"time"

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

	authority *Authority
	// unsupported says why a scenario cannot be played, "" if it can.
	unsupported func(*scenario.Scenario) string
	start       func(*Lab, *scenario.Scenario, *Site) (browser, error)
}

// As returns s for the lab's browser.
func (l *Lab) As(s *scenario.Scenario) *scenario.Scenario {
	c := s.Clone()
	c.Browser = l.Profile
	return c
}

// Play plays s, which [Lab.As] gave.
func (l *Lab) Play(name string, s *scenario.Scenario) (r Recording, err error) {
	r = Recording{
		Scenario:    name,
		Fingerprint: Fingerprint(s),
		Session:     Session{Browser: l.Version, Date: time.Now().UTC().Format(time.DateOnly)},
		Skipped:     l.whyNot(s),
	}
	if r.Skipped != "" {
		return r, nil
	}

	site, err := Open(s, l.authority)
	if err != nil {
		return r, err
	}
	defer site.Close()
	b, err := l.start(l, s, site)
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
		done, err := l.step(b, site, step, seen)
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

func (l *Lab) step(b browser, site *Site, step scenario.Step, seen int) (Step, error) {
	switch step.Do {
	case scenario.Wait:
		wait := time.Duration(step.Seconds) * time.Second
		time.Sleep(wait)
		site.Wait(wait)
	case scenario.Restart:
		if err := b.Restart(); err != nil {
			return Step{}, err
		}
	}
	see, err := b.Do(step)
	if err != nil {
		return Step{}, err
	}

	requests := site.Requests(seen)
	for i := range requests {
		v := see.verdicts[seen+i]
		requests[i].Held, requests[i].Refused = sorted(v.held), sorted(v.refused)
	}
	done := Step{Requests: requests, Outcome: see.outcome, URL: see.url, DocumentCookie: see.documentCookie}
	for _, k := range see.jar {
		done.Jar = append(done.Jar, k.String())
	}
	slices.Sort(done.Jar)
	return done, nil
}
