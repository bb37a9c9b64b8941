package why_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// TestWaitAfterClear: a cookie expires whose name another cookie had, which
// Clear-Site-Data deleted since.
func TestWaitAfterClear(t *testing.T) {
	s, tr := play(t, []byte(`{"v":1,"servers":[
		{"host":"shop.example","rules":[{"set":["a=1; Max-Age=99999999"]}]},
		{"host":"bank.example","rules":[{"path":"/bye","headers":{"Clear-Site-Data":"\"cookies\""}},{"path":"/","set":["a=2; Max-Age=99999999"]}]}],
		"steps":[{"do":"visit","url":"https://bank.example/"},{"do":"visit","url":"https://shop.example/"},
			{"do":"visit","url":"https://bank.example/bye"},{"do":"wait","seconds":34646400}]}`))
	r := why.Of(event.NewRun(s, tr), event.AtStep(3))
	const want = "The clock advanced by 401 days. a was set at event 4. a has a longer lifetime than browsers allow; it expires after 400 days."
	if r.Headline != want {
		t.Errorf("found %q, want %q", r.Headline, want)
	}
}
