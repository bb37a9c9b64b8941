package view

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Row is one event of the execution table.
type Row struct {
	// Number counts from 1; where people are told of a "step", it is this.
	Number int
	At     Place
	Action string
	// Request is such as "GET /account", "" for an event that is none; Host
	// and Scheme are its. Status is 0 without a response.
	Request, Host, Scheme string
	Status                int
	Condition             string
	Result                string
	CookieSent            string
	// Wire is what anyone on the wire sees of the event.
	Wire  string
	Chips []Chip
}

// Table tells a run as events: requests with what came back, cookies being
// set, what the browser does by itself, failures, and what is no request.
func Table(s *scenario.Scenario, t *trace.Trace) []Row {
	n := newNarrator(s, t)
	for i := range t.Steps {
		n.step(i)
	}
	return n.rows
}

// RowOf returns the number of the row that shows a place, 0 for none. A cookie
// that a request considered is shown by the request's row, and a step as a
// whole by its first.
func RowOf(rows []Row, at Place) int {
	for _, row := range rows {
		if row.At == at {
			return row.Number
		}
	}
	at.Cookie = None
	for _, row := range rows {
		if row.At.Within(at) {
			return row.Number
		}
	}
	return 0
}

// A narrator writes the rows of a table. What it remembers is what its words
// depend on: "next", "again", "first request".
type narrator struct {
	scenario *scenario.Scenario
	trace    *trace.Trace
	network  *server.Network
	rows     []Row
	// manyServers and manyCookies: there are several, so they are named.
	manyServers, manyCookies bool
	// asked has the kinds of request that were told of, and last is the last.
	asked map[asking]bool
	last  asking
	// served has the hosts that have processed a request.
	served map[string]bool
}

func newNarrator(s *scenario.Scenario, t *trace.Trace) *narrator {
	return &narrator{
		scenario:    s,
		trace:       t,
		network:     server.NewNetwork(s),
		manyServers: len(asked(t, authorityOf)) > 1,
		manyCookies: len(cookieNames(t)) > 1,
		asked:       map[asking]bool{},
		served:      map[string]bool{},
	}
}

func (n *narrator) add(row Row) {
	row.Number = len(n.rows) + 1
	n.rows = append(n.rows, row)
}

func (n *narrator) step(i int) {
	step := &n.trace.Steps[i]
	for j := range step.Exchanges {
		n.exchange(AtExchange(i, j))
	}
	for j := range step.SetCookies {
		n.assignment(AtStep(i).WithLine(j), &step.SetCookies[j])
	}
	switch do := scenario.Do(step.Do); {
	case do == scenario.Wait:
		n.wait(i)
	case do == scenario.Restart:
		n.restart(i)
	case stopped(step):
		n.stop(i)
	case scrolls(step):
		n.scroll(i)
	}
}

// asked lists what requests went to, named as it is to be told apart, in the
// order of the first request.
func asked(t *trace.Trace, name func(url string) string) []string {
	var list []string
	for i := range t.Steps {
		for _, x := range t.Steps[i].Exchanges {
			if server := name(x.URL); !slices.Contains(list, server) {
				list = append(list, server)
			}
		}
	}
	return list
}

// cookieNames lists the names of all cookies of a run, in the order in which
// they come up.
func cookieNames(t *trace.Trace) []string {
	var names []string
	seen := map[string]bool{}
	note := func(name string) {
		if !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	for i := range t.Steps {
		for _, x := range t.Steps[i].Exchanges {
			for _, k := range x.Cookies {
				note(k.Name)
			}
			for _, set := range x.SetCookies {
				note(set.Name)
			}
		}
		for _, set := range t.Steps[i].SetCookies {
			note(set.Name)
		}
	}
	return names
}
