package view

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// wait tells of time that passes, and of what ends with it.
func (n *narrator) wait(i int) {
	w, step := &say.table.pauses, &n.Trace.Steps[i]
	result := gone(n.jarBefore(i), n.jarAfter(i), w.expired)
	for _, h := range n.hstsBefore(i) {
		if !knows(step.HSTS, h) {
			result = andThen(result, w.hstsEnds.With("host", h.Host))
		}
	}
	n.pause(i, w.wait.With("duration", duration(n.Scenario.Steps[i].Seconds)), w.clock.With("time", clock(step.Now)), result)
}

// restart tells of a browser that is closed and opened again.
func (n *narrator) restart(i int) {
	w := &say.table.pauses
	n.pause(i, w.restart.String(), w.sessionOver.String(), gone(n.jarBefore(i), n.jarAfter(i), w.endedSession))
}

// scrolls reports whether a step only led to another place on its page.
func scrolls(step *trace.Step) bool {
	return scenario.Do(step.Do) == scenario.Click && step.Outcome == trace.Loaded && len(step.Exchanges) == 0
}

// scroll tells of a link to another place on the same page.
func (n *narrator) scroll(i int) {
	w := &say.table.pauses
	n.pause(i, say.table.attempts[scenario.Click].String(), w.stays.String(), w.scrolls.String())
}

// pause adds the row of a step that asks nobody for anything.
func (n *narrator) pause(i int, action, condition, result string) {
	n.add(Event{
		At:         AtStep(i),
		Action:     action,
		Condition:  condition,
		Result:     result,
		CookieSent: say.table.cookies.noRequest.String(),
		Wire:       say.table.wire.nothing.String(),
	})
}

func (n *narrator) hstsBefore(step int) []trace.HSTSHost {
	if step == 0 {
		return nil
	}
	return n.Trace.Steps[step-1].HSTS
}

// gone says which cookies are no longer there.
func gone(before, after *jarIndex, ended phrase.Plural) string {
	var names []string
	for _, k := range before.cookies {
		if _, still := after.find(&k); !still {
			names = append(names, nameOf(k.Name))
		}
	}
	if len(names) == 0 {
		return say.table.pauses.allStay.String()
	}
	return ended.Of(len(names), "names", Listed(upTo(namesTold, names)))
}

func knows(hosts []trace.HSTSHost, h trace.HSTSHost) bool {
	for _, other := range hosts {
		if other.Host == h.Host {
			return true
		}
	}
	return false
}

// duration writes seconds in the largest unit that comes out even.
func duration(seconds int64) string {
	const minute, hour, day = 60, 60 * 60, 24 * 60 * 60
	w := &say.durations
	even := func(unit int64) bool { return seconds >= unit && seconds%unit == 0 }
	switch {
	case even(day):
		return w.days.Of(int(seconds / day))
	case even(hour):
		return w.hours.Of(int(seconds / hour))
	case even(minute):
		return w.minutes.Of(int(seconds / minute))
	}
	return w.seconds.Of(int(seconds))
}

func clock(t time.Time) string { return t.UTC().Format("2006-01-02 15:04:05 UTC") }
