//go:build !js

package browsertest

import (
	"net/http"
	"sync"
	"testing"
)

// openWithoutProgram opens a page whose program the server does not have, which it
// only says when it is told to.
func openWithoutProgram(t *testing.T, s setup) (p *page, answer func()) {
	t.Helper()
	told := make(chan struct{})
	answer = sync.OnceFunc(func() { close(told) })
	t.Cleanup(answer)
	s.wrap = serveInstead(".wasm", func(w http.ResponseWriter, r *http.Request) {
		<-told
		http.NotFound(w, r)
	})
	s.ready, s.errors = `document.readyState !== "loading"`, []string{"404"}
	return openWith(t, "/", s), answer
}

// The page says in its own language that it is loading, and that it cannot.
func TestNoticeLanguage(t *testing.T) {
	t.Parallel()
	p, answer := openWithoutProgram(t, setup{site: "CRUMBTRAIL_PSEUDO"})
	p.wait(`document.getElementById("progress").textContent`)
	p.wantNoPlainWords("the first paint")
	p.wantRoom("the first paint")
	answer()
	p.wantText("#notice", "404")
	p.wantNoPlainWords("the notice")
	p.wantRoom("the notice")
}
