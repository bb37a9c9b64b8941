package event

import "github.com/crumbtrail/crumbtrail/engine/trace"

// JarAround is the jar before and after an event. A trace has the jar after
// each step; within a step, the jar follows from the effects of its lines.
func (run *Run) JarAround(e *Event) (before, after []*trace.Cookie) {
	step := &run.Trace.Steps[e.At.Step]
	jar := newEventJar(run.JarBefore(e.At.Step).Cookies)
	if len(step.Exchanges) == 0 && len(step.SetCookies) == 0 {
		return jar.cookies(), newEventJar(step.Jar).cookies()
	}
	first := e.Number - 1
	for first > 0 && run.Events[first-1].At.Step == e.At.Step {
		first--
	}
	for i := first; i < e.Number-1; i++ {
		jar.apply(run, run.Events[i].At)
	}
	before = jar.cookies()
	jar.apply(run, e.At)
	after = jar.cookies()
	run.JarAfter(e.At.Step).sort(after)
	return before, after
}

// sort orders the cookies that are still in this jar as the jar does: if the
// clock stands still, times do not show whether an overwritten cookie counts as
// newly created. Removed cookies keep their positions.
func (jar *JarIndex) sort(cookies []*trace.Cookie) {
	there := make(map[CookieKey]*trace.Cookie, len(cookies))
	var free []int
	for i, k := range cookies {
		if _, still := jar.Find(k); still {
			there[KeyOf(k)] = k
			free = append(free, i)
		}
	}
	for i := range jar.Cookies {
		if k := there[KeyOf(&jar.Cookies[i])]; k != nil {
			cookies[free[0]], free = k, free[1:]
		}
	}
}

// An eventJar is a jar to which lines are applied. A removed cookie keeps its
// slot, which is nil.
type eventJar struct {
	slots []*trace.Cookie
	slot  map[CookieKey]int
}

func newEventJar(cookies []trace.Cookie) *eventJar {
	jar := &eventJar{slot: make(map[CookieKey]int, len(cookies))}
	for i := range cookies {
		jar.append(&cookies[i])
	}
	return jar
}

// cookies are those that are in the jar, in order.
func (jar *eventJar) cookies() []*trace.Cookie {
	list := make([]*trace.Cookie, 0, len(jar.slot))
	for _, k := range jar.slots {
		if k != nil {
			list = append(list, k)
		}
	}
	return list
}

// apply applies what the event of a place does.
func (jar *eventJar) apply(run *Run, at Place) {
	if at.Clear {
		for _, k := range run.ExchangeAt(at).Cleared {
			jar.remove(KeyOf(k))
		}
		return
	}
	jar.applyLine(run.LineOf(at))
}

// applyLine applies the effect of a line; nil is no line. A cookie that was rejected
// because of a limit may have evicted others, and itself.
func (jar *eventJar) applyLine(set *trace.SetCookie) {
	if set == nil {
		return
	}
	switch set.Effect {
	case trace.Created:
		jar.append(set.Cookie)
	case trace.Overwritten:
		jar.overwrite(set.Replaced, set.Cookie)
	case trace.Deleted:
		jar.remove(KeyOf(set.Replaced))
	}
	for i := range set.Evicted {
		evicted := &set.Evicted[i]
		jar.remove(CookieKey{evicted.Name, evicted.Domain, evicted.Path, evicted.PartitionKey, evicted.HostOnly})
	}
}

func (jar *eventJar) append(k *trace.Cookie) {
	jar.slot[KeyOf(k)] = len(jar.slots)
	jar.slots = append(jar.slots, k)
}

// overwrite puts k in the slot of an older cookie, or at the end if the browser
// counts it as newly created.
func (jar *eventJar) overwrite(old, k *trace.Cookie) {
	if old.Created.Equal(k.Created) {
		jar.slots[jar.slot[KeyOf(old)]] = k
		return
	}
	jar.remove(KeyOf(old))
	jar.append(k)
}

func (jar *eventJar) remove(key CookieKey) {
	if i, there := jar.slot[key]; there {
		jar.slots[i] = nil
		delete(jar.slot, key)
	}
}
