package view

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A jarIndex finds cookies of the jar after a step.
type jarIndex struct {
	step    int
	cookies []trace.Cookie
	// exact has each cookie of the jar.
	exact map[cookieKey]*trace.Cookie
}

// jarAfter is the jar after a step, empty at the start. Views go from step to
// step, so only two jars are cached.
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

// jarBefore is the jar at the start of a step.
func (run *Run) jarBefore(step int) *jarIndex { return run.jarAfter(step - 1) }

func (run *Run) indexJar(i int) jarIndex {
	step := &run.Trace.Steps[i]
	jar := jarIndex{
		step:    i,
		cookies: step.Jar,
		exact:   make(map[cookieKey]*trace.Cookie, len(step.Jar)),
	}
	for j := range step.Jar {
		jar.exact[keyOf(&step.Jar[j])] = &step.Jar[j]
	}
	return jar
}

// find returns the same cookie in this jar.
func (jar *jarIndex) find(k *trace.Cookie) (found *trace.Cookie, ok bool) {
	found, ok = jar.exact[keyOf(k)]
	return found, ok
}

// A cookieKey identifies a cookie in a jar.
type cookieKey struct {
	name, domain, path, partition string
	hostOnly                      bool
}

func keyOf(k *trace.Cookie) cookieKey {
	return cookieKey{k.Name, k.Domain, k.Path, k.PartitionKey, k.HostOnly}
}

func lifetimeOf(k *trace.Cookie) string {
	if k.Expires.IsZero() {
		return phrase.Say("until the browser closes")
	}
	return phrase.Say("until {time}", "time", clock(k.Expires))
}

func scopeOf(k *trace.Cookie) string {
	if k.HostOnly {
		return phrase.Say("{domain} only", "domain", k.Domain)
	}
	return AndBelow(k.Domain)
}
