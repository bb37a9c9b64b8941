package paste

import (
	"fmt"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

// A planner makes servers and steps of a draft.
type planner struct {
	draft *draft
	s     *scenario.Scenario
	steps []plannedStep
	// login is the server that a configuration describes, -1 for none.
	login int
	// rewrites are the proxy_cookie_* lines of each server.
	rewrites map[int][]directive
	groups   []*group
	// values counts the values of the headers that are kept.
	values int
	page   origin.URL
	open   bool
}

// A plannedStep is a step and what the text recorded of it.
type plannedStep struct {
	scenario.Step
	recorded []*exchange
	// from is the page that starts it, zero for the user.
	from origin.URL
	url  origin.URL
	last time.Time
}

// A recordedStep has what the text recorded of a step of the scenario.
type recordedStep struct {
	step      int
	exchanges []*exchange
}

// plan makes a scenario of the draft.
func (d *draft) plan() (*scenario.Scenario, []recordedStep, error) {
	p := &planner{draft: d, s: &scenario.Scenario{V: scenario.Version}, login: -1, rewrites: map[int][]directive{}}
	p.browser()
	p.configure()
	d.completeLines(p)
	for _, x := range d.exchanges {
		p.add(x)
	}
	p.addPreflights()
	p.setUp()
	p.makeRules()
	p.clock()
	recorded := make([]recordedStep, 0, len(p.steps))
	for i := range p.steps {
		p.s.Steps = append(p.s.Steps, p.steps[i].Step)
		if len(p.steps[i].recorded) > 0 {
			recorded = append(recorded, recordedStep{i, p.steps[i].recorded})
		}
	}
	if err := p.s.Validate(); err != nil {
		return nil, nil, problem(Place{}, fmt.Errorf("the scenario of this text is invalid: %w", err))
	}
	if err := server.Check(p.s); err != nil {
		return nil, nil, problem(Place{}, fmt.Errorf("the scenario of this text is not modelled: %w", err))
	}
	if size := len(p.s.Canonical()); size > scenario.MaxBytes {
		return nil, nil, problem(Place{}, fmt.Errorf("the text is too large: a scenario of it would have %d bytes, and at most %d are allowed", size, scenario.MaxBytes))
	}
	return p.s, recorded, nil
}

// browser chooses the profile.
func (p *planner) browser() {
	b := p.draft.options.Browser
	if b == "" {
		b = p.draft.browser
	}
	for _, x := range p.draft.exchanges {
		if b != "" {
			break
		}
		b = browserOf(x.request.get("User-Agent"))
	}
	if b != "" && b != scenario.Chrome {
		p.s.Browser = b
		if p.draft.options.Browser == "" {
			p.draft.note(Understood, Place{}, phrase.Say("The browser: {browser}.", "browser", string(b)))
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

// serverFor is the server that takes requests for u, a new one if there is none
// yet; -1 if there are too many.
func (p *planner) serverFor(u origin.URL) int {
	for i := range p.s.Servers {
		if serves(&p.s.Servers[i], u) {
			return i
		}
	}
	if len(p.s.Servers) == scenario.MaxServers {
		return -1
	}
	made := scenario.Server{Host: u.Host}
	if u.Port != "" {
		made.Port, made.Schemes = u.PortNumber(), []string{u.Scheme}
	}
	p.s.Servers = append(p.s.Servers, made)
	return len(p.s.Servers) - 1
}

// serves reports whether a server takes requests for u.
func serves(s *scenario.Server, u origin.URL) bool {
	if !scenario.HostMatches(s.Host, u.Host) {
		return false
	}
	if s.Port == 0 {
		return u.Port == ""
	}
	if s.Port != u.PortNumber() {
		return false
	}
	for _, scheme := range s.Schemes {
		if scheme == u.Scheme {
			return true
		}
	}
	return len(s.Schemes) == 0
}

// clock starts the virtual clock when the text was recorded, if the dates of its
// cookies depend on that.
func (p *planner) clock() {
	dated := false
	earliest := time.Time{}
	for _, g := range p.groups {
		for _, r := range g.rules {
			for _, line := range r.Set {
				at, ok := expiryOf(line)
				dated = dated || ok
				if ok && at.Year() > 1980 && (earliest.IsZero() || at.Before(earliest)) {
					earliest = at
				}
			}
		}
	}
	if !dated {
		return
	}
	now := time.Time{}
	for _, x := range p.draft.exchanges {
		if !x.time.IsZero() && (now.IsZero() || x.time.Before(now)) {
			now = x.time
		}
	}
	if now.IsZero() {
		if earliest.IsZero() || !earliest.Before(p.s.Start()) {
			return
		}
		now = earliest.Add(-24 * time.Hour)
		p.draft.note(Guessed, Place{}, phrase.Say("The clock starts a day before the first cookie expires: the text has no date."))
	}
	now = now.UTC().Truncate(time.Second)
	if now.Year() >= scenario.FirstYear && now.Year() < 3000 {
		p.s.Now = now
	}
}

// expiryOf reads the Expires attribute of a line that servers write.
func expiryOf(line string) (time.Time, bool) {
	for part := range strings.SplitSeq(line, ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		if !strings.EqualFold(name, "expires") {
			continue
		}
		for _, layout := range []string{"Mon, 02 Jan 2006 15:04:05 GMT", "Mon, 02-Jan-2006 15:04:05 GMT", "Monday, 02-Jan-06 15:04:05 GMT"} {
			if t, err := time.Parse(layout, value); err == nil {
				return t, true
			}
		}
	}
	return time.Time{}, false
}
