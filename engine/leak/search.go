package leak

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Limits of a search.
const (
	// MaxMoves is the longest journey, and MaxRuns how many are run.
	MaxMoves = 3
	MaxRuns  = 3000
	// MaxAddresses are the hosts with a path, and MaxCookies the names, that a search
	// looks at.
	MaxAddresses = 12
	MaxCookies   = 20
)

// A Result is what a search has found so far.
type Result struct {
	// Findings are the shortest for each cookie and kind, in the order in which they
	// were found.
	Findings []Finding
	// Cookies are the names that were looked at.
	Cookies []string
	// Moves is the length up to which every journey was tried, -1 for none, and Runs how
	// many were run.
	Moves, Runs int
	// Complete: everything up to MaxMoves was tried, or everything was found.
	Complete bool
	// AddressesLeft and CookiesLeft are how many were not looked at.
	AddressesLeft, CookiesLeft int
}

// A Search is one that can be made in pieces.
type Search struct {
	scenario *scenario.Scenario
	attacker attacker
	result   Result
	queue    []journey
	seen     map[string]bool
	missing  map[goal]bool
}

// A goal is a cookie that may leak in a way.
type goal struct {
	kind   Kind
	cookie string
}

// A journey is moves in a setting.
type journey struct {
	setting setting
	moves   []move
}

// New begins a search. The error is that of the scenario's own run.
func New(s *scenario.Scenario) (*Search, error) {
	s = s.Clone()
	s.Expect, s.Challenge = nil, nil
	t, err := engine.Run(s)
	if err != nil {
		return nil, err
	}
	search := &Search{scenario: s, seen: map[string]bool{}, missing: map[goal]bool{}}
	names := namesIn(s, t)
	search.result = Result{Cookies: names[:min(len(names), MaxCookies)], Moves: -1, CookiesLeft: max(0, len(names)-MaxCookies)}
	search.attacker, search.result.AddressesLeft = newAttacker(s, t, search.result.Cookies)
	for _, name := range search.result.Cookies {
		for _, kind := range Kinds() {
			search.missing[goal{kind, name}] = true
		}
	}
	for _, setting := range settings {
		search.queue = append(search.queue, journey{setting: setting})
	}
	return search, nil
}

// Run makes a whole search.
func Run(s *scenario.Scenario) (Result, error) {
	search, err := New(s)
	if err != nil {
		return Result{}, err
	}
	for search.Next() {
	}
	return search.Result(), nil
}

// Result is the result so far.
func (q *Search) Result() Result { return q.result }

// Next runs the next journey, and reports whether there are more.
func (q *Search) Next() (more bool) {
	switch {
	case len(q.queue) == 0 || len(q.missing) == 0:
		q.result.Moves, q.result.Complete = MaxMoves, true
		return false
	case q.result.Runs == MaxRuns:
		return false
	}
	j := q.queue[0]
	q.queue = q.queue[1:]
	q.result.Moves = len(j.moves) - 1 // all shorter ones came before
	q.result.Runs++
	played := q.attacker.play(q.scenario, j)
	t, err := engine.Run(played.scenario)
	if err != nil {
		return true // the journey makes the scenario too large
	}
	q.inspect(played, t)
	if len(j.moves) < MaxMoves && q.isNew(j, t) {
		for _, m := range q.attacker.moves(j.setting) {
			q.queue = append(q.queue, journey{j.setting, append(slices.Clip(j.moves), m)})
		}
	}
	return true
}

// isNew reports whether no shorter journey in the setting left the browser so. Every move
// begins with an address that the user types, so the page does not matter.
func (q *Search) isNew(j journey, t *trace.Trace) bool {
	key := string(j.setting) + state(t)
	if q.seen[key] {
		return false
	}
	q.seen[key] = true
	return true
}

// namesIn are the names of the cookies that a scenario's servers and scripts set, and of
// those that its run stores.
func namesIn(s *scenario.Scenario, t *trace.Trace) []string {
	var names []string
	add := func(name string) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, line := range edit.Cookies(s) {
		if line.Ref.Server != edit.None || line.Ref.Step != edit.None {
			add(line.Cookie.Name)
		}
	}
	for i := range t.Steps {
		for j := range t.Steps[i].Jar {
			add(t.Steps[i].Jar[j].Name)
		}
	}
	return names
}
