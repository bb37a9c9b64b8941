//go:build !js

package browsertest

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/web/challenges"
)

// inSandbox opens a page of the site in a sandboxed frame of another site.
func inSandbox(t *testing.T, at string) (outer, inner *page) {
	t.Helper()
	address := serveSite(t, setup{}) + at
	host := serve(t, static(`<!doctype html><title>A tutorial</title><link rel="icon" href="data:,">
		<iframe title="A playground" sandbox="allow-scripts" width="700" height="480" src="`+address+`"></iframe>`))
	outer = openURL(t, onLocalhost(t, host), setup{ready: `document.querySelector("iframe")`})
	return outer, outer.inFrame("iframe")
}

// static serves one page at every address.
func static(page string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Write([]byte(page))
	})
}

// An embed works with scripts and nothing else, and keeps to itself.
func TestEmbedInSandbox(t *testing.T) {
	t.Parallel()
	outer, p := inSandbox(t, "/embed")
	entries := eval[int](outer, "history.length")
	p.wantText(".answer", "Is the session cookie sent before the redirect can help?")
	p.click(p.choice("No: it is Secure and this is HTTP"))
	p.wantText(".answer", "blocked at Send")
	p.click(`[aria-label="Next event"]`)
	p.wantText(".answer", "Is a cookie sent with this request?")
	p.showEverything()
	p.goTo(5)
	p.wantText(".answer", "blocked at Send")
	p.click("#secure")
	p.wantText(".answer", "sent in clear text")
	wantIn(t, "the lanes", p.lanes(), "sessionid=abc123")

	open := p.attribute(".open", "href")
	if !strings.HasSuffix(open, "/#"+withoutSecure(t)+".s5") || strings.Contains(open, "embed") {
		t.Errorf("the link to the full page is %s, want the current state at the site's root", open)
	}
	p.click(".foot .undo")
	p.wantText(".answer", "blocked at Send")
	p.wantText(".foot .badge", "simulation")
	p.press("z", kb.ModifierCtrl, kb.ModifierShift) // Made again.
	p.wantText(".answer", "sent in clear text")
	p.click(".foot .other") // The table, in the place of the lanes.
	p.wantText(".events tbody tr:nth-child(5)", "Yes (cookie sent in clear text)")
	p.click(".foot .other")
	p.wait(`document.querySelector("#lanes svg")`)
	p.click("#redirect-0")
	p.wait(`!document.getElementById("lanes").textContent.includes("301")`)
	p.click(".scheme")
	p.wantText(".scheme", "https://")

	if got := eval[string](p, "location.hash"); got != "" {
		t.Errorf("the embed wrote %s into its address", got)
	}
	if got := eval[int](outer, "history.length"); got != entries {
		t.Errorf("the embed added %d entries to the history of the page around it", got-entries)
	}

	// A challenge has its goal there, and the reader's attempt, which a worker of the
	// sandbox judges.
	challenge, err := challenges.Get("someone-reads-along")
	if err != nil {
		t.Fatal(err)
	}
	eval[bool](p, `(location.replace("#`+link.Encode(challenge)+`"), true)`)
	p.wantText(".task", "Let no one on the wire read the login.")
	p.wantText(".task", "0 flips so far. The par is 1.")
	p.click("#secure")
	p.wantText(".task", "Solved with 1 flip, which is the par.")
	p.click(".task .over")
	p.wantText(".task", "0 flips so far.")
}

func TestEmbedWithDamagedLink(t *testing.T) {
	t.Parallel()
	_, p := inSandbox(t, "/embed#"+withoutSecure(t)[:40])
	p.wantText(".damage", "truncated or mistyped")
	p.click(".damage .plain")
	p.wantText(".answer", "Is a cookie sent with this request?")
}

// The table of an embed scrolls to the selected row, and the embed itself has
// nothing to scroll.
func TestEmbedTableScrollsToSelection(t *testing.T) {
	t.Parallel()
	p := openWith(t, "/embed", setup{width: 700, height: 480})
	p.showEverything()
	p.click(".foot .other")
	for _, width := range []int64{700, 375} {
		p.do(chromedp.EmulateViewport(width, 480))
		p.goTo(1)
		for range 5 {
			p.click(`[aria-label="Next event"]`)
		}
		p.wait(`document.querySelector("tr[data-current=true] .number").textContent === "6"`)
		if !eval[bool](p, `(() => {
			const box = panel.getBoundingClientRect();
			const number = document.querySelector("tr[data-current=true] .number").getBoundingClientRect();
			return number.top >= box.top && number.bottom <= box.bottom;
		})()`) {
			t.Errorf("%d wide: the selected row is out of sight", width)
		}
		if got := eval[int](p, "document.documentElement.scrollHeight"); got != 480 {
			t.Errorf("%d wide: the embed is %d high, want 480", width, got)
		}
	}
}
