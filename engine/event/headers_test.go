package event_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/event"
)

func TestHeaders(t *testing.T) {
	s, tr := play(t, []byte(`{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1"],"headers":{"Content-Security-Policy":"sandbox"}}]}],
		"steps":[{"do":"visit","url":"https://shop.example/a?b"},{"do":"visit","url":"https://nobody.example/"}]}`))
	run := event.NewRun(s, tr)
	want := event.HeaderLines{
		Request: []event.HeaderLine{
			{Text: "GET /a?b"}, {Text: "Host: shop.example"}, {Text: "Sec-Fetch-Site: none"}, {Text: "Sec-Fetch-Mode: navigate"}, {Text: "Sec-Fetch-Dest: document"},
		},
		Response: []event.HeaderLine{{Text: "200"}, {Text: "Content-Security-Policy: sandbox", Ignored: true}, {Text: "Set-Cookie: a=1"}},
		Ignored:  []string{"Content-Security-Policy"},
	}
	if diff := cmp.Diff(want, run.Headers(event.AtExchange(0, 0).WithLine(0))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, at := range []event.Place{event.AtStep(0), event.AtExchange(1, 0), event.AtExchange(7, 0), event.Nowhere} {
		if got := run.Headers(at); len(got.Request) > 0 {
			t.Errorf("%+v has %+v, want none", at, got)
		}
	}
}
