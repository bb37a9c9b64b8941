package event

import (
	"strconv"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// wait adds the row of a wait, with the cookies that expire in it.
func (n *narrator) wait(i int) {
	step := &n.Trace.Steps[i]
	result := removedCookies(n.JarBefore(i), n.JarAfter(i), phrase.Plural{One: "Cookie {names} expires", Other: "Cookies {names} expire"})
	for _, h := range n.hstsBefore(i) {
		if !contains(step.HSTS, h) {
			result = AndThen(result, phrase.Say("HSTS entry for {host} expires", "host", h.Host))
		}
	}
	n.pause(i, phrase.Say("Time passes: {duration}", "duration", Duration(n.Scenario.Steps[i].Seconds)), phrase.Say("Clock shows {time}", "time", Clock(step.Now)), result)
}

// restart adds the row of a browser that is closed and opened again.
func (n *narrator) restart(i int) {
	n.pause(i, phrase.Say("Browser closes and opens again"), phrase.Say("Session ends"), removedCookies(n.JarBefore(i), n.JarAfter(i), phrase.Plural{
		One:   "Cookie {names} ends with the session",
		Other: "Cookies {names} end with the session",
	}))
}

// switchTab adds the row of a tab that the user shows.
func (n *narrator) switchTab(i int) {
	step := &n.Trace.Steps[i]
	shows := phrase.Say("Tab is empty")
	if step.URL != "" {
		shows = phrase.Say("Tab shows {url}", "url", step.URL)
	}
	n.pause(i, phrase.Say("User switches to tab {tab}", "tab", strconv.Itoa(n.Scenario.Steps[i].Tab)), shows, phrase.Say("Nothing is sent"))
}

// clearCache adds the row of a cache that the user clears.
func (n *narrator) clearCache(i int) {
	n.pause(i, phrase.Say("User clears the browser's cache"), phrase.Say("Cookies stay"), phrase.Say("No redirect is stored any more"))
}

// Scrolls reports whether a step only led to another place on its page.
func Scrolls(step *trace.Step) bool {
	return scenario.Do(step.Do) == scenario.Click && step.Outcome == trace.Loaded && len(step.Exchanges) == 0
}

// scroll adds the row of a link to another place on the same page.
func (n *narrator) scroll(i int) {
	n.pause(i, tableTexts.attempts.Of(scenario.Click).String(), phrase.Say("Link is within the page"), phrase.Say("Page scrolls"))
}

// restore adds the row of a page that is shown again without a request, or of a
// history that has no page there.
func (n *narrator) restore(i int) {
	step := &n.Trace.Steps[i]
	condition, result := phrase.Say("History ends here"), phrase.Say("Nothing happens")
	if step.Restored != nil {
		condition, result = phrase.Say("Browser has kept the page"), phrase.Say("Page is shown again")
	}
	n.pause(i, tableTexts.attempts.Of(scenario.Do(step.Do)).String(), condition, result)
}

// pause adds the row of a step without a request.
func (n *narrator) pause(i int, action, condition, result string) {
	n.add(Event{
		At:         AtStep(i),
		Action:     action,
		Condition:  condition,
		Result:     result,
		CookieSent: phrase.Say("No (no request)"),
		Wire:       phrase.Say("nothing leaves the browser"),
	})
}

func (n *narrator) hstsBefore(step int) []trace.HSTSHost {
	if step == 0 {
		return nil
	}
	return n.Trace.Steps[step-1].HSTS
}

// removedCookies says which cookies are no longer there.
func removedCookies(before, after *JarIndex, ended phrase.Plural) string {
	var names []string
	for _, k := range before.Cookies {
		if _, still := after.Find(&k); !still {
			names = append(names, NameOf(k.Name))
		}
	}
	if len(names) == 0 {
		return phrase.Say("No cookie is removed")
	}
	return ended.Of(len(names), "names", Listed(UpTo(MaxNames, names)))
}

func contains(hosts []trace.HSTSHost, h trace.HSTSHost) bool {
	for _, other := range hosts {
		if other.Host == h.Host {
			return true
		}
	}
	return false
}

// Duration writes seconds in the largest unit that divides them evenly.
func Duration(seconds int64) string {
	const minute, hour, day = 60, 60 * 60, 24 * 60 * 60
	even := func(unit int64) bool { return seconds >= unit && seconds%unit == 0 }
	switch {
	case even(day):
		return phrase.Plural{One: "{n} day", Other: "{n} days"}.Of(int(seconds / day))
	case even(hour):
		return phrase.Plural{One: "{n} hour", Other: "{n} hours"}.Of(int(seconds / hour))
	case even(minute):
		return phrase.Plural{One: "{n} minute", Other: "{n} minutes"}.Of(int(seconds / minute))
	}
	return phrase.Plural{One: "{n} second", Other: "{n} seconds"}.Of(int(seconds))
}

// Clock writes a time as the virtual clock shows it.
func Clock(t time.Time) string { return t.UTC().Format("2006-01-02 15:04:05 UTC") }
