package quiz_test

import (
	"os"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/quiz"
)

// lesson has the questions of a lesson.
func lesson(t *testing.T, name string) (*event.Run, []quiz.Question) {
	t.Helper()
	document, err := os.ReadFile("../../web/lessons/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	run := event.NewRun(play(t, string(document)))
	return run, quiz.Questions(run)
}

// TestFeedback: each answer has its reason, from the event that it is about.
func TestFeedback(t *testing.T) {
	const seed = "django-https-secure-cookies"
	tests := []struct {
		lesson string
		id     quiz.ID
		answer string
		event  int
		why    string
		would  string
	}{
		{seed, quiz.FirstSent, "Event 2", 2, "At event 2 the jar does not have the cookie yet: event 3 stores it.", ""},
		{seed, quiz.FirstSent, "Event 3", 3, "Event 3 sets the cookie; only a request after it can send it.", ""},
		{seed, quiz.FirstSent, "Event 4", 4, "sessionid was sent: every check passed.", ""},
		{seed, quiz.FirstSent, "Event 5", 5, "sessionid was not sent: it is Secure, and the request to shop.example/account is plain http.", ""},
		{"behind-a-proxy", quiz.FirstSent, "Event 24", 24, "sessionid was not sent: it is Secure, and the request to blog.example/account is plain http.", "It would be right with this change: visit over https (http://blog.example/account)."},
		{"secure-over-http", quiz.FirstSent, "Event 3", 3, "At event 3 the jar does not have the cookie yet: event 5 stores it.", "It would be right with this change: Secure off (theme, set by notes.example /welcome)."},
		{"mixed-content", quiz.FirstSent, "Event 3", 3, "The request of event 3 never leaves the browser.", "It would be right with this change: image over https (http://blog.example/photo.jpg)."},
		{"hsts-first-visit", quiz.FirstSent, "Event 5", 5, "Event 5 is not a request.", ""},
		{"localhost-is-special", quiz.FirstSent, "Event 4", 4, "At event 4 the jar does not have the cookie for 192.168.0.10.", ""},
		{"leave-secure-alone", quiz.FirstSent, "It is never sent", 3, "No request carries the cookie. At event 3: session was not sent: it is Secure, and the request to mail.example/login is plain http.", ""},

		{seed, quiz.IsSecure, "True", 2, "The last request up to event 3 is event 2, which the server takes for https.", ""},
		{seed, quiz.IsSecure, "False", 2, "The last request up to event 3 is event 2, which the server takes for https.", ""},
		{seed, quiz.IsSecure, "Neither: no request has reached the server yet", 2, "The request of event 2 has reached the server.", ""},
		{"domain-widens", quiz.IsSecure, "False", 1, "The last request up to event 2 is event 1, which the server takes for https.", "It would be right with this change: visit over http (https://www.shop.example/login)."},

		{seed, quiz.WithoutSecure, "The cookie would be sent over HTTP too", 5, "Event 5 now exposes sessionid on the wire. 1 of 5 exchanges changed.", ""},
		{seed, quiz.WithoutSecure, "The cookie would no longer be sent over HTTPS", 5, "With that change, requests over HTTPS still carry the cookie.", ""},
		{seed, quiz.WithoutSecure, "The browser would reject the cookie", 5, "With that change, no line that sets the cookie is rejected.", "Another change would do that: no redirect to https at shop.example."},
		{seed, quiz.WithHSTS, "A cookie would be sent over HTTP too", 2, "With that change, no request carries a cookie in clear text.", "Another change would do that: Secure off (sessionid, set by shop.example /login)."},
		{seed, quiz.NoRedirect, "A plain request would no longer leave the browser", 1, "With that change, the browser upgrades no request by itself.", "Another change would do that: HSTS on at shop.example."},

		{seed, quiz.WhyBlocked, "It is Secure, and the request is plain http", 5, "sessionid was not sent: it is Secure, and the request to shop.example/account is plain http.", ""},
		{seed, quiz.WhyBlocked, "It is for another host or another path", 5, "These checks passed: “Domain: host-only, shop.example = shop.example”, “Path: / covers /account”.", ""},
		{seed, quiz.WhyBlocked, "It is expired", 5, "This check passed: “Not expired (session cookie)”.", ""},
		{"third-party-frame", quiz.WhyBlocked, "The request is cross-site, and SameSite blocks the cookie", 7, "None of the checks at event 7 is about that.", ""},

		{seed, quiz.OnTheWire, "All of it, including a cookie", 5, "sessionid was not sent: it is Secure, and the request to shop.example/account is plain http.", "It would be right with this change: Secure off (sessionid, set by shop.example /login)."},
		{seed, quiz.OnTheWire, "All of it, but it has no cookies", 5, "The request is plain http, so all of it can be read. sessionid was not sent: it is Secure, and the request to shop.example/account is plain http.", ""},
		{seed, quiz.OnTheWire, "Only the host name", 5, "The request is plain http, which encrypts nothing.", "It would be right with this change: visit over https (http://shop.example/account)."},
		{seed, quiz.OnTheWire, "Nothing: the request does not leave the browser", 5, "The request of event 5 left the browser and reached shop.example.", "It would be right with this change: HSTS on at shop.example."},
		{"domain-widens", quiz.OnTheWire, "Only the host name", 1, "The request is https, which encrypts all but the name of the host.", ""},

		{seed, quiz.BecameOfLine, "The browser stores it", 3, "sessionid was stored: every check passed.", ""},
		{seed, quiz.BecameOfLine, "It is rejected: it is Secure, and this is plain http", 3, "This check passed: “Secure: needs https, and this is https”.", ""},
		{"host-prefix", quiz.BecameOfLine, "It is rejected: it is Secure, and this is plain http", 6, "None of the checks at event 6 is about that.", ""},
	}
	for _, test := range tests {
		t.Run(test.lesson+" "+test.answer, func(t *testing.T) {
			run, questions := lesson(t, test.lesson)
			q := find(t, questions, test.id)
			for _, o := range q.Options {
				if o.Text != test.answer {
					continue
				}
				if o.Why != test.why || o.Would != test.would || run.EventOf(o.At) != test.event {
					t.Errorf("%s\nevent %d: %q %q\nwant %d: %q %q", q.Text, run.EventOf(o.At), o.Why, o.Would, test.event, test.why, test.would)
				}
				return
			}
			t.Errorf("%s has no answer %q: %q", q.Text, test.answer, questionTexts([]quiz.Question{q}))
		})
	}
}

// TestRenumberingChangesNoAnswer: a change that only renumbers the events
// makes no answer right.
func TestRenumberingChangesNoAnswer(t *testing.T) {
	_, questions := lesson(t, "django-https-secure-cookies")
	for _, o := range find(t, questions, quiz.FirstSent).Options {
		if o.Would != "" {
			t.Errorf("%s: %s", o.Text, o.Would)
		}
	}
}
