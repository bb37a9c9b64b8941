//go:build !js

package browsertest

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// The browser sends the first request of this loop, and its cache answers the others.
// Of a loop the first two rounds and the last show, and the others on demand: by a
// click in the lanes or in the table, or by keys. An event within is shown while it
// is selected.
func TestFoldedLoop(t *testing.T) {
	t.Parallel()
	p := open(t, "/lessons/behind-a-proxy/")
	p.showEverything()
	wantRows := func(where string, want int) {
		t.Helper()
		p.wait(fmt.Sprintf(`document.querySelectorAll(".events .number").length === %d && document.querySelectorAll('#lanes [data-role="numeral"]').length === %[1]d`, want))
		if t.Failed() {
			t.Log(where)
		}
	}
	all := eval[int](p, `+scrubber.max`)
	wantRows("at first", all-16)
	p.wantText(".events", "× 16: events 4 to 19 are the same again")
	p.wantAccessible()

	p.click("#lanes [data-fold] [data-role=hit]")
	wantRows("after a click in the lanes", all)
	p.tabTo("#lanes button[data-fold]")
	p.press(kb.Enter)
	wantRows("after a key", all-16)
	p.click(".events button[data-fold]")
	wantRows("after a click in the table", all)
	p.click("#lanes button[data-fold]")
	wantRows("folded again", all-16)

	p.click(".events tbody tr:nth-child(2) .number")
	for range 5 {
		p.click(`[aria-label="Next event"]`)
	}
	wantRows("within the loop", all-15)
	p.wantText(`.events tr[data-current="true"]`, "7")
	p.wantText(".events", "× 12: events 8 to 19 are the same again")
}
