package view

import "github.com/crumbtrail/crumbtrail/engine/scenario"

// An Event is one line of the execution table: a request with what came back,
// a cookie being set, what the browser does by itself, a failure, or what is no
// request.
type Event struct {
	// Number counts from 1. Wherever people are told of an event, it is this;
	// the steps of the scenario count apart.
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

// A narrator tells a run as events. What it remembers is what its words depend
// on: "next", "again", "first request".
type narrator struct {
	*Run
	events []Event
	// manyServers and manyCookies: there are several, so they are named.
	manyServers, manyCookies bool
	// asked has the kinds of request that were told of, and last is the last.
	asked map[asking]bool
	last  asking
	// served has the hosts that have processed a request.
	served map[string]bool
}

func (run *Run) narrate() []Event {
	n := &narrator{
		Run:         run,
		manyServers: run.severalServers(),
		manyCookies: len(run.names) > 1,
		asked:       map[asking]bool{},
		served:      map[string]bool{},
	}
	for i := range run.Trace.Steps {
		n.step(i)
	}
	return n.events
}

func (n *narrator) add(e Event) {
	e.Number = len(n.events) + 1
	n.events = append(n.events, e)
}

func (n *narrator) step(i int) {
	step := &n.Trace.Steps[i]
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

// severalServers reports whether requests went to more than one server.
func (run *Run) severalServers() bool {
	first := ""
	for _, x := range run.Exchanges() {
		switch server := x.To.Authority; {
		case first == "":
			first = server
		case server != first:
			return true
		}
	}
	return false
}
