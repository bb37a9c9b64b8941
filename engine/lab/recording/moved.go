//go:build !js

package recording

import (
	"fmt"
	"slices"
	"strings"
)

// Moved says in words what of a scenario's steps a browser does otherwise than before,
// a line for each difference.
func Moved(before, after []Step) []string {
	var list []string
	say := func(step int, format string, args ...any) {
		list = append(list, fmt.Sprintf("step %d: ", step+1)+fmt.Sprintf(format, args...))
	}
	if len(before) != len(after) {
		list = append(list, fmt.Sprintf("%d steps were played, now %d", len(before), len(after)))
	}
	for i := range min(len(before), len(after)) {
		was, is := &before[i], &after[i]
		differs(was.Outcome, is.Outcome, func(was, is string) { say(i, "the outcome is %s, was %s", is, was) })
		differs(was.URL, is.URL, func(was, is string) { say(i, "the page is %s, was %s", is, was) })
		differs(was.DocumentCookie, is.DocumentCookie, func(was, is string) { say(i, "document.cookie is %q, was %q", is, was) })
		movedRequests(was.Requests, is.Requests, func(format string, args ...any) { say(i, format, args...) })
		for _, k := range without(is.Jar, was.Jar) {
			say(i, "the jar has %s", k)
		}
		for _, k := range without(was.Jar, is.Jar) {
			say(i, "the jar no longer has %s", k)
		}
	}
	return list
}

func movedRequests(before, after []Request, say func(format string, args ...any)) {
	for j := range max(len(before), len(after)) {
		switch {
		case j >= len(after):
			say("no request %s %s", before[j].Method, before[j].URL)
		case j >= len(before):
			say("another request, %s %s", after[j].Method, after[j].URL)
		case before[j].Method != after[j].Method || before[j].URL != after[j].URL:
			say("request %d is %s %s, was %s %s", j+1, after[j].Method, after[j].URL, before[j].Method, before[j].URL)
		default:
			movedRequest(&before[j], &after[j], say)
		}
	}
}

func movedRequest(was, is *Request, say func(format string, args ...any)) {
	for _, h := range []struct{ name, was, is string }{
		{"Cookie", was.Cookie, is.Cookie}, {"Origin", was.Origin, is.Origin}, {"Referer", was.Referer, is.Referer},
	} {
		differs(h.was, h.is, func(before, now string) {
			say("%s of %s %s is %q, was %q", h.name, is.Method, is.URL, now, before)
		})
	}
	movedVerdicts("is blocked", was.Held, is.Held, say)
	movedVerdicts("is rejected", was.Refused, is.Refused, say)
}

// movedVerdicts says for which cookies the browser has other reasons.
func movedVerdicts(what string, before, after []Verdict, say func(format string, args ...any)) {
	words := func(list []Verdict) []string {
		texts := make([]string, len(list))
		for i, v := range list {
			texts[i] = fmt.Sprintf("%s %s for %s", v.Cookie, what, strings.Join(v.Reasons, ", "))
		}
		return texts
	}
	was, is := words(before), words(after)
	for _, text := range without(is, was) {
		say("%s", text)
	}
	for _, text := range without(was, is) {
		say("no longer: %s", text)
	}
}

func differs(was, is string, say func(was, is string)) {
	if was != is {
		say(was, is)
	}
}

// without lists what of a list another has not.
func without(list, other []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(text string) bool { return slices.Contains(other, text) })
}
