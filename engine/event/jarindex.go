package event

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A JarIndex finds cookies of the jar after a step.
type JarIndex struct {
	step    int
	Cookies []trace.Cookie
	// exact has each cookie of the jar.
	exact map[CookieKey]*trace.Cookie
}

// JarAfter is the jar after a step, empty at the start. Views go from step to
// step, so only two jars are cached.
func (run *Run) JarAfter(step int) *JarIndex {
	if step < 0 || step >= len(run.Trace.Steps) {
		return &JarIndex{}
	}
	jar := &run.jars[step%2]
	if jar.exact == nil || jar.step != step {
		*jar = indexJar(run.Trace, step)
	}
	return jar
}

// JarBefore is the jar at the start of a step.
func (run *Run) JarBefore(step int) *JarIndex { return run.JarAfter(step - 1) }

func indexJar(t *trace.Trace, i int) JarIndex {
	step := &t.Steps[i]
	jar := JarIndex{
		step:    i,
		Cookies: step.Jar,
		exact:   make(map[CookieKey]*trace.Cookie, len(step.Jar)),
	}
	for j := range step.Jar {
		jar.exact[KeyOf(&step.Jar[j])] = &step.Jar[j]
	}
	return jar
}

// Find returns the same cookie in this jar.
func (jar *JarIndex) Find(k *trace.Cookie) (found *trace.Cookie, ok bool) {
	found, ok = jar.exact[KeyOf(k)]
	return found, ok
}

// A CookieKey identifies a cookie in a jar.
type CookieKey struct {
	Name, Domain, Path, Partition string
	hostOnly                      bool
}

// KeyOf is the key of a cookie.
func KeyOf(k *trace.Cookie) CookieKey {
	return CookieKey{k.Name, k.Domain, k.Path, k.PartitionKey, k.HostOnly}
}

// LifetimeOf says until when a cookie is stored.
func LifetimeOf(k *trace.Cookie) string {
	if k.Expires.IsZero() {
		return phrase.Say("until the browser closes")
	}
	return phrase.Say("until {time}", "time", Clock(k.Expires))
}

// ScopeOf says which hosts may receive a cookie.
func ScopeOf(k *trace.Cookie) string {
	if k.HostOnly {
		return phrase.Say("{domain} only", "domain", k.Domain)
	}
	return AndBelow(k.Domain)
}
