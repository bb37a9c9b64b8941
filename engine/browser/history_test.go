package browser

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// TestWatch: a page whose response replaced or deleted a cookie is not shown as it was
// left, one that only got a new cookie is.
func TestWatch(t *testing.T) {
	for effect, unchanged := range map[trace.Effect]bool{
		trace.Created: true, trace.Overwritten: false, trace.Deleted: false,
	} {
		p := page{method: "GET"}
		p.watch(nil, &trace.Exchange{SetCookies: []trace.SetCookie{{Effect: effect}}})
		if p.unchanged(nil) != unchanged {
			t.Errorf("after a line that %s one, unchanged is %t", effect, !unchanged)
		}
	}
}
