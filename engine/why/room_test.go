package why_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/track"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// exceededLimit is a site with 180 Secure cookies, and one more line.
func exceededLimit(browser, line string) []byte {
	lines := make([]string, 180)
	for i := range lines {
		lines[i] = fmt.Sprintf(`"c%03d=1; Secure; Path=/"`, i)
	}
	return fmt.Appendf(nil, `{"v":1,"browser":%q,"servers":[{"host":"shop.example","rules":[
		{"path":"/fill","set":[%s]},{"path":"/one","set":[%q]}]}],
		"steps":[{"do":"visit","url":"https://shop.example/fill"},{"do":"visit","url":"https://shop.example/one"}]}`,
		browser, strings.Join(lines, ","), line)
}

// TestRoom: the effects of a line that exceeded a limit, on other cookies and
// on its own.
func TestRoom(t *testing.T) {
	for _, test := range []struct {
		browser, line             string
		result, verdict, headline string
		check                     why.Check
		oldest                    string
	}{
		{"firefox", "new=1; Secure", "Cookie stored in browser with Secure flag; 31 cookies evicted", "stored",
			"new was stored, and c000 and 30 others were evicted: the site of shop.example had more than 180 cookies, the limit of this browser.",
			why.Check{OK: true, Text: "Limit: 180, other cookies were evicted"}, "Evicted"},
		{"firefox", "new=1", "Cookie rejected: no room for a cookie without Secure", "rejected at Store",
			"new was not stored: it is not Secure, and the site of shop.example is at its cookie limit: a new cookie without Secure is evicted first.",
			why.Check{OK: false, Text: "Limit: 180, exceeded by a cookie without Secure"}, "Set with Secure flag"},
		{"chrome", "new=1", "Cookie rejected: no room for a cookie without Secure; 30 cookies evicted", "rejected at Store",
			"new was not stored: it is not Secure, and the site of shop.example is at its cookie limit: a new cookie without Secure is evicted first.",
			why.Check{OK: false, Text: "Limit: 180, exceeded by a cookie without Secure"}, "Evicted"},
	} {
		t.Run(test.browser+" "+test.line, func(t *testing.T) {
			s, tr := play(t, exceededLimit(test.browser, test.line))
			at := event.AtExchange(1, 0).WithLine(0)
			r := event.NewRun(s, tr)
			if got := r.Events[r.EventOf(at)-1].Result; got != test.result {
				t.Errorf("result %q, want %q", got, test.result)
			}
			why := why.Of(r, at)
			if why.Verdict != test.verdict || why.Headline != test.headline {
				t.Errorf("got %s: %s\nwant %s: %s", why.Verdict, why.Headline, test.verdict, test.headline)
			}
			if got := why.Checks[len(why.Checks)-1]; got.OK != test.check.OK || got.Text != test.check.Text {
				t.Errorf("last check %v, want %v", got, test.check)
			}
			for _, v := range track.Tracker(r, event.Whole).Variables {
				if got := v.Values[len(v.Values)-1]; v.Name == "cookie c000" && got != test.oldest {
					t.Errorf("c000 is %q in the end, want %q", got, test.oldest)
				}
			}
		})
	}
}
