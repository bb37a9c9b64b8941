package view

import "github.com/crumbtrail/crumbtrail/engine/trace"

// A jarIndex finds cookies of the jar after a step, and what set them in it.
type jarIndex struct {
	step    int
	cookies []trace.Cookie
	// exact has each cookie of the jar, selected the first that a request's
	// selection may mean, which does not say whether it is host-only.
	exact, selected map[cookieKey]*trace.Cookie
	// set has the lines of the step's exchanges that stored a cookie of a
	// name, the first of each exchange.
	set map[string][]Place
}

// jarAfter is the jar after a step, empty at the start. Views go from step to
// step, so only two neighbours are kept.
func (run *Run) jarAfter(step int) *jarIndex {
	if step < 0 || step >= len(run.Trace.Steps) {
		return &jarIndex{}
	}
	jar := &run.jars[step%2]
	if jar.exact == nil || jar.step != step {
		*jar = run.indexJar(step)
	}
	return jar
}

// jarBefore is the jar when a step begins.
func (run *Run) jarBefore(step int) *jarIndex { return run.jarAfter(step - 1) }

func (run *Run) indexJar(i int) jarIndex {
	step := &run.Trace.Steps[i]
	jar := jarIndex{
		step:     i,
		cookies:  step.Jar,
		exact:    make(map[cookieKey]*trace.Cookie, len(step.Jar)),
		selected: make(map[cookieKey]*trace.Cookie, len(step.Jar)),
		set:      map[string][]Place{},
	}
	for j := range step.Jar {
		key := keyOf(&step.Jar[j])
		jar.exact[key] = &step.Jar[j]
		key.hostOnly = false
		if jar.selected[key] == nil {
			jar.selected[key] = &step.Jar[j]
		}
	}
	for j := range step.Exchanges {
		at, lines := AtExchange(i, j), step.Exchanges[j].SetCookies
		for n := range lines {
			if lines[n].Effect == trace.Created || lines[n].Effect == trace.Overwritten {
				jar.noteSet(lines[n].Name, at.WithLine(n))
			}
		}
	}
	return jar
}

func (jar *jarIndex) noteSet(name string, at Place) {
	list := jar.set[name]
	if len(list) == 0 || list[len(list)-1].Exchange != at.Exchange {
		jar.set[name] = append(list, at)
	}
}

// find returns the same cookie in this jar.
func (jar *jarIndex) find(k *trace.Cookie) (found *trace.Cookie, ok bool) {
	found, ok = jar.exact[keyOf(k)]
	return found, ok
}

// selection returns the cookie that a request selected, nil for none.
func (jar *jarIndex) selection(k *trace.CookieSelection) *trace.Cookie {
	return jar.selected[cookieKey{name: k.Name, domain: k.Domain, path: k.Path, partition: k.PartitionKey}]
}

// setBefore returns where a cookie of a name was stored last in the step before
// an exchange.
func (jar *jarIndex) setBefore(exchange int, name string) (at Place, ok bool) {
	list := jar.set[name]
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].Exchange < exchange {
			return list[i], true
		}
	}
	return Nowhere, false
}
