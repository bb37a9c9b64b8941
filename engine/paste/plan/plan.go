package plan

import (
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

// A RecordedStep has what the text recorded of a step of the scenario.
type RecordedStep struct {
	Step      int
	Exchanges []*message.Exchange
}

// Make makes a scenario of a draft, for a browser or, if that is "", for the
// one that the draft names.
func Make(d *draft.Draft, browser scenario.Browser) (*scenario.Scenario, []RecordedStep, error) {
	s := &scenario.Scenario{V: scenario.Version}
	chooseBrowser(s, d, browser)
	servers := newServerPlan(d, s)
	servers.configure()
	completeExchanges(d, servers)
	steps := &stepPlan{draft: d, servers: servers}
	for _, x := range d.Exchanges {
		steps.add(x)
	}
	steps.addPreflights()
	steps.setUp()
	servers.makeRules()
	startClock(s, d)
	recorded := make([]RecordedStep, 0, len(steps.list))
	for i, step := range steps.list {
		s.Steps = append(s.Steps, step.Step)
		if len(step.recorded) > 0 {
			recorded = append(recorded, RecordedStep{i, step.recorded})
		}
	}
	s.Title = title(s, recorded)
	return s, recorded, check(s)
}

// title names the first request that the text has, without its query, or the first
// server.
func title(s *scenario.Scenario, recorded []RecordedStep) string {
	for _, step := range recorded {
		for _, x := range step.Exchanges {
			if !x.Guessed {
				u := x.URL
				u.Query, u.HasQuery, u.Fragment, u.HasFragment = "", false, "", false
				return phrase.Say("{method} {url}, as pasted", "method", x.Method, "url", u.String())
			}
		}
	}
	if len(s.Servers) == 0 {
		return ""
	}
	return phrase.Say("{host}, as pasted", "host", s.Servers[0].Host)
}

// check reports why a scenario cannot be used.
func check(s *scenario.Scenario) error {
	if err := s.Validate(); err != nil {
		return account.ErrorAt(account.Place{}, fmt.Errorf("the scenario of this text is invalid: %w", err))
	}
	if err := server.Check(s); err != nil {
		return account.ErrorAt(account.Place{}, fmt.Errorf("the scenario of this text is not modelled: %w", err))
	}
	if size := len(s.Canonical()); size > scenario.MaxBytes {
		return account.ErrorAt(account.Place{}, fmt.Errorf("the text is too large: a scenario of it would have %d bytes, and at most %d are allowed", size, scenario.MaxBytes))
	}
	return nil
}

// chooseBrowser chooses the profile: the one that is asked for, or the one that
// the texts are from.
func chooseBrowser(s *scenario.Scenario, d *draft.Draft, requested scenario.Browser) {
	b := requested
	if b == "" {
		b = d.Browser
	}
	for _, x := range d.Exchanges {
		if b != "" {
			break
		}
		b = browserOf(x.Request.Get("User-Agent"))
	}
	if b != "" && b != scenario.Chrome {
		s.Browser = b
		if requested == "" {
			d.Note(account.Understood, account.Place{}, phrase.Say("The browser: {browser}.", "browser", string(b)))
		}
	}
}

// browserOf reads a User-Agent header. All name Mozilla, and Chrome names Safari.
func browserOf(agent string) scenario.Browser {
	switch {
	case strings.Contains(agent, "Firefox/"):
		return scenario.Firefox
	case strings.Contains(agent, "Chrome/"):
		return scenario.Chrome
	case strings.Contains(agent, "Safari/"):
		return scenario.Safari
	}
	return ""
}
