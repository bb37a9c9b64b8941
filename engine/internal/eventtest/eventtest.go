// Package eventtest has runs and places for the tests of views.
package eventtest

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/internal/runtest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Run runs a scenario that an edit returned.
func Run(t *testing.T, s *scenario.Scenario) *event.Run {
	t.Helper()
	_, tr := runtest.Play(t, s.Canonical())
	return event.NewRun(s, tr)
}

// Places lists everything in a step.
func Places(tr *trace.Trace, i int) []event.Place {
	list := []event.Place{event.AtStep(i)}
	for j := range tr.Steps[i].SetCookies {
		list = append(list, event.AtStep(i).WithLine(j))
	}
	for j, x := range tr.Steps[i].Exchanges {
		at := event.AtExchange(i, j)
		list = append(list, at)
		for n := range x.Cookies {
			list = append(list, at.WithCookie(n))
		}
		for n := range x.SetCookies {
			list = append(list, at.WithLine(n))
		}
		if event.ChangesHSTS(x.HSTS) {
			list = append(list, at.WithHSTS())
		}
		if event.ClearsCookies(&x) {
			list = append(list, at.WithClear())
		}
	}
	return list
}

// Unfilled reports whether a text is empty or has a placeholder without a
// value.
func Unfilled(text string) bool {
	if strings.TrimSpace(text) == "" {
		return true
	}
	_, rest, found := strings.Cut(text, "{")
	name, _, closed := strings.Cut(rest, "}")
	return found && closed && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") == ""
}
