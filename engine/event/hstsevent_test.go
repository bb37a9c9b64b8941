package event_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/track"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// TestHSTSEvents: a Strict-Transport-Security header has an event if it changes
// the HSTS list or is ignored, and none if it renews an entry.
func TestHSTSEvents(t *testing.T) {
	visits := func(header string, urls ...string) string {
		doc := `{"v":1,"servers":[{"rules":[{"headers":{"Strict-Transport-Security":"` + header + `"}}],"host":"` + strings.Split(urls[0], "/")[2] + `"}],"steps":[`
		for i, url := range urls {
			if i > 0 {
				doc += ","
			}
			doc += `{"do":"visit","url":"` + url + `"}`
		}
		return doc + "]}"
	}
	tests := []struct {
		name, doc string
		want      []string
	}{
		{
			"learned, then renewed", visits("max-age=60", "https://shop.example/", "https://shop.example/"),
			[]string{"learned: Browser learns that shop.example is HTTPS-only · HTTPS-only until 2026-01-01 00:01:00 UTC: shop.example"},
		},
		{
			"with the hosts below", visits("max-age=60; includeSubDomains", "https://shop.example/"),
			[]string{"learned: Browser learns that shop.example is HTTPS-only · HTTPS-only until 2026-01-01 00:01:00 UTC: shop.example and subdomains"},
		},
		{
			"malformed", visits("max-age=x", "https://shop.example/"),
			[]string{"ignored: Browser ignores HSTS header · Ignored: value is malformed"},
		},
		{
			"over http", visits("max-age=60", "http://shop.example/"),
			[]string{"ignored: Browser ignores HSTS header · Ignored: response came over HTTP"},
		},
		{
			"from an IP address", visits("max-age=60", "https://192.0.2.1/"),
			[]string{"ignored: Browser ignores HSTS header · Ignored: host is an IP address"},
		},
		{
			"removed, then nothing to remove", `{"v":1,"servers":[{"host":"shop.example","rules":[
				{"path":"/on","headers":{"Strict-Transport-Security":"max-age=60"}},{"path":"/off","headers":{"Strict-Transport-Security":"max-age=0"}}]}],
				"steps":[{"do":"visit","url":"https://shop.example/on"},{"do":"visit","url":"https://shop.example/off"},{"do":"visit","url":"https://shop.example/off"}]}`,
			[]string{
				"learned: Browser learns that shop.example is HTTPS-only · HTTPS-only until 2026-01-01 00:01:00 UTC: shop.example",
				"forgotten: Browser removes the HSTS entry of shop.example · shop.example is no longer HTTPS-only",
			},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			run := event.NewRun(play(t, []byte(test.doc)))
			for i := range run.Events {
				if e := &run.Events[i]; e.At.HSTS {
					got = append(got, fmt.Sprintf("%s: %s · %s", e.Chips[0].Outcome, e.Action, e.Result))
					if why := why.Of(run, e.At); why.Outcome != e.Chips[0].Outcome || why.Headline == "" || len(why.Checks) != 1 || why.Section == "" {
						t.Errorf("event %d is explained by %+v", e.Number, why)
					}
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("HSTS events (-want +got):\n%s", diff)
			}
		})
	}
}

// TestHSTSAfter: the list changes with the header's event, and is the trace's
// at the end of each step.
func TestHSTSAfter(t *testing.T) {
	run := event.NewRun(play(t, []byte(`{"v":1,"preloadedHSTS":["bank.example"],"servers":[{"host":"shop.example","rules":[
		{"path":"/in","headers":{"Strict-Transport-Security":"max-age=60"},"set":["a=1"],"redirect":"/on","status":302},
		{"headers":{"Strict-Transport-Security":"max-age=90"}}]}],
		"steps":[{"do":"visit","url":"https://shop.example/in"},{"do":"wait","seconds":100}]}`)))
	after := func(at event.Place) string {
		text := ""
		for _, h := range run.HSTSAfter(at) {
			text += h.Host
			if !h.Expires.IsZero() {
				text += h.Expires.Format(" 04:05")
			}
			text += "; "
		}
		return text
	}
	for _, test := range []struct {
		at   event.Place
		want string
	}{
		{event.Nowhere, "bank.example; "},
		{event.AtExchange(0, 0), "bank.example; "},
		{event.AtExchange(0, 0).WithLine(0), "bank.example; "},
		{event.AtExchange(0, 0).WithHSTS(), "bank.example; shop.example 01:00; "},
		{event.AtExchange(0, 1), "bank.example; shop.example 01:30; "},
		{event.AtStep(1), "bank.example; "},
	} {
		if got := after(test.at); got != test.want {
			t.Errorf("after %v: %q, want %q", test.at, got, test.want)
		}
	}
	hosts := track.Tracker(run, event.Whole).Variables
	want := []string{"bank.example and subdomains", "bank.example and subdomains", "bank.example and subdomains", "bank.example and subdomains, shop.example", "bank.example and subdomains, shop.example", "bank.example and subdomains"}
	if diff := cmp.Diff(want, hosts[len(hosts)-1].Values); diff != "" {
		t.Errorf("tracker (-want +got):\n%s", diff)
	}
}
