//go:build !js

package browsertest

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// document answers everything with an HTML document.
func document(content string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, content)
	}
}

// The harness must see what the other tests rely on it to see, also in a
// sandboxed frame of another site.
func TestRecord(t *testing.T) {
	t.Parallel()
	builtSite(t) // Without one, the browser is not wanted either.
	const bad = `<!doctype html>
		<meta http-equiv="Content-Security-Policy" content="style-src 'none'">
		<style>b { color: red }</style>
		<img src="http://other.example/">
		<script>
			console.error("a console error");
			console.assert(false, "an assertion");
			setTimeout(() => { throw new Error("an exception"); });
			setTimeout(() => { Promise.reject(new Error("a rejection")); });
		</script>`
	alone := serve(t, document(bad))
	framed := serve(t, document(`<!doctype html><iframe sandbox="allow-scripts" src="`+alone+`"></iframe>`))

	for name, address := range map[string]string{"alone": alone, "in a frame": onLocalhost(t, framed)} {
		t.Run(name, func(t *testing.T) {
			p := newTab(t, setup{errors: []string{"never seen"}})
			p.do(chromedp.Navigate(address))
			for _, want := range []string{
				"Content Security Policy", "http://other.example/", "a console error",
				"an assertion", "an exception", "a rejection", `no error message has "never seen"`,
			} {
				var problems []string
				seen := p.eventually(func() bool {
					problems = p.log.problems()
					return slices.ContainsFunc(problems, func(problem string) bool { return strings.Contains(problem, want) })
				})
				if !seen {
					t.Errorf("nothing tells of %q: %q", want, problems)
				}
			}
		})
	}
}

// The harness must act as a reader does, also in a frame.
func TestHarness(t *testing.T) {
	t.Parallel()
	builtSite(t)
	const form = `<!doctype html><title>A form</title><link rel="icon" href="data:,">
		<div style="height: 2000px"></div>
		<a href="#">Back</a> <input> <button onclick="this.textContent = 'pressed'">Press</button>`
	alone := serve(t, document(form))
	framed := serve(t, document(`<!doctype html><title>Around it</title><link rel="icon" href="data:,">
		<div style="height: 1000px"></div>
		<iframe style="border: 20px solid; margin: 30px" src="`+alone+`"></iframe>`))

	act := func(p *page) {
		p.click("input")
		p.typeText("a b ")
		if got := eval[string](p, `document.querySelector("input").value`); got != "a b " {
			t.Errorf("the field has %q, want what was typed", got)
		}
		// Between elements of one document: from the first of them the focus would
		// go to the browser's own buttons, and the next key may come before it.
		p.press(kb.Tab, kb.ModifierShift)
		p.press(kb.Tab)
		p.press(kb.Tab)
		p.press(kb.Enter)
		if got := p.text("button"); got != "pressed" {
			t.Errorf("the button says %q after Tab and Enter", got)
		}
		p.hover("button")
		p.wait(`document.querySelector("button:hover")`)
	}
	t.Run("alone", func(t *testing.T) {
		act(openURL(t, alone, setup{}))
	})
	t.Run("in a frame", func(t *testing.T) {
		act(openURL(t, framed, setup{}).inFrame("iframe"))
	})
}
