package event

import "github.com/crumbtrail/crumbtrail/engine/scenario"

// An Event is one row of the execution table: a request with its response, a
// set cookie, an upgrade by the browser, a failure, or a step without a
// request.
type Event struct {
	// Number counts from 1. It is the number of the event in all texts; steps
	// of the scenario are counted separately.
	Number int
	At     Place
	Action string
	// Request is such as "GET /account", "" for an event without a request;
	// Host and Scheme are its. Status is 0 without a response.
	Request, Host, Scheme string
	Status                int
	Condition             string
	Result                string
	CookieSent            string
	// Wire is what anyone on the wire can read of the event.
	Wire  string
	Chips []Chip
}

// A narrator converts a run to events. Its state determines words such as
// "next", "again" and "first request".
type narrator struct {
	*Run
	events []Event
	// manyServers and manyCookies: there are several, so texts name them.
	manyServers, manyCookies bool
	// requested has the kinds of earlier requests, and last is the last.
	requested map[requestKind]bool
	last      requestKind
	// answered has the hosts that have answered a request.
	answered map[string]bool
}

func narrate(run *Run) []Event {
	n := &narrator{
		Run:         run,
		manyServers: severalServers(run),
		manyCookies: len(run.Names) > 1,
		requested:   map[requestKind]bool{},
		answered:    map[string]bool{},
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
	case do == scenario.SwitchTab && !Stopped(step):
		n.switchTab(i)
	case do == scenario.Restart:
		n.restart(i)
	case do == scenario.ClearCache:
		n.clearCache(i)
	case Stopped(step):
		n.stop(i)
	case do.Kind().Moves != 0 && len(step.Exchanges) == 0:
		n.restore(i)
	case Scrolls(step):
		n.scroll(i)
	}
}

// severalServers reports whether requests went to more than one server.
func severalServers(run *Run) bool {
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
