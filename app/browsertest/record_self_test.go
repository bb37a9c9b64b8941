//go:build !js

package browsertest

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// The harness must see what the other tests rely on it to see, also in a
// sandboxed frame of another site.
func TestRecord(t *testing.T) {
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
	bytes := func(content string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprint(w, content)
		}
	}
	alone := serve(t, bytes(bad))
	framed := serve(t, bytes(`<!doctype html><iframe sandbox="allow-scripts" src="`+alone+`"></iframe>`))

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
