//go:build !js

package browsertest

import (
	"net/http"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/snippet"
)

// A lesson as it is has the address of its page, at every event, and Back leads to it.
func TestLessonHasItsAddress(t *testing.T) {
	t.Parallel()
	p := open(t, "/lessons/login-loop/")
	wantAddress := func(address, shared string) {
		t.Helper()
		p.wait(`(location.pathname + location.hash) === ` + strconv.Quote(address))
		p.wait(`link.value.endsWith(` + strconv.Quote(shared) + `)`)
	}
	p.showEverything()
	p.click(".events tbody tr:nth-child(3) .number")
	wantAddress("/lessons/login-loop/#.s3", "/lessons/login-loop/#.s3")

	other := open(t, "/lessons/login-loop/#.s3")
	other.wantText(".lesson", "The login that never sticks")
	other.wantEvent("Event 3 of")

	eval[bool](p, `(document.querySelector('#lessons-menu [href$="/lessons/mixed-content/"]').click(), true)`)
	p.wait(`location.hash.startsWith("#1") && link.value.includes("/lessons/mixed-content/")`)
	eval[bool](p, "(history.back(), true)")
	p.wantText(".lesson", "The login that never sticks")
	wantAddress("/lessons/login-loop/#.s3", "/lessons/login-loop/#.s3")
}

// The view is part of the address.
func TestLinkToAView(t *testing.T) {
	t.Parallel()
	p := open(t, "/#"+withoutSecure(t)+".vjar.s5")
	p.wait(`document.querySelector("#tab-jar").getAttribute("aria-selected") === "true"`)
	p.wantEvent("Event 5 of 6")
	entries := eval[int](p, "history.length")
	p.show("tab-flow")
	p.wait(`location.hash === "#` + withoutSecure(t) + `.vflow.s5"`)
	p.show("tab-table")
	p.wait(`location.hash === "#` + withoutSecure(t) + `.s5"`)
	if got := eval[int](p, "history.length"); got != entries {
		t.Errorf("the history has %d entries, want %d as before", got, entries)
	}
}

// A link whose result has changed since it was made says so, on the page and in an
// embed, until the reader puts the notice away.
func TestLinkOfAnotherResult(t *testing.T) {
	t.Parallel()
	whole := withoutSecure(t)
	last := "0"
	if strings.HasSuffix(whole, "0") {
		last = "1"
	}
	for _, at := range []string{"/#", "/embed#"} {
		p := open(t, at+whole[:len(whole)-1]+last)
		p.wantText(".divergence", "When this link was made, the result was different in step 3")
		if got := p.attribute(".divergence a", "href"); !strings.HasSuffix(got, "/CHANGELOG.md") {
			t.Errorf("it leads to %s", got)
		}
		if at == "/#" {
			p.wantAccessible()
			p.wait(`location.hash === "#` + whole + `"`)
		}
		p.click(".divergence button")
		p.wait(`!document.querySelector(".divergence")`)
	}
}

// The readable query opens, and the address has the usual link then.
func TestReadableQuery(t *testing.T) {
	t.Parallel()
	p := open(t, "/?set=sessionid;Secure&theme=dark&go=http://shop.example/,https://shop.example/&redirect=301")
	p.wantText(".line", "sessionid=1; Secure")
	p.wait(`location.search === "?theme=dark" && location.hash.startsWith("#1")`)
	if got := p.attribute("html", "data-theme"); got != "dark" {
		t.Errorf("the theme is %q", got)
	}
	opened, err := link.Decode(p.hash())
	if err != nil || len(opened.Steps) != 2 {
		t.Errorf("the address has %v, %v", opened, err)
	}

	wrong := open(t, "/?go=ftp://shop.example/&redirect=9")
	wrong.wantText(".damage", `redirect: found "9", expected 301, 302, 307 or 308`)
	eval[bool](wrong, `(document.getElementById("damaged-link").value = "?go=http://shop.example/", true)`)
	wrong.click(".damage .strong")
	wrong.wantText(".events tbody tr:nth-child(1)", "User sends HTTP request")
}

// Share has code for each place where authors write, and shows it as others see it.
func TestSharePlaces(t *testing.T) {
	t.Parallel()
	p := open(t, "/#"+withoutSecure(t)+".s5")
	clipboards[0].give(p)
	p.click("[popovertarget=share-menu]")
	p.wantMenu("share-menu", true)
	length := eval[int](p, "link.value.length")
	wantIn(t, "the hint", p.text("#link-length"), strconv.Itoa(length)+" characters")
	for place, want := range map[string]string{
		"HTML": "<iframe title=", "Markdown": "[![HTTPS", "MDX": "style={{border: 0", "MkDocs": "<div>",
		"Sphinx": ".. raw:: html", "Hugo": "{{< crumbtrail", "WordPress": "<!-- wp:html -->",
	} {
		p.choose("#embed-place", place)
		wantIn(t, "the code for "+place, eval[string](p, `document.getElementById("embed-code").value`), want)
		p.click("#share-menu [data-part=copy]")
		p.wait(`clip === document.getElementById("embed-code").value`)
		p.wantText("#share-menu [data-part=copy]", "Copied")
	}
	p.choose("#embed-place", "Custom element")
	p.wait(`document.getElementById("embed-code").value.startsWith("<cookie-playground lang=\"en\"")`)
	wantIn(t, "the code without a frame", eval[string](p, `document.getElementById("embed-code").value`), `"step":5,"switches":[["secure","sessionid",0]`)
	if !eval[bool](p, `document.querySelector("#share-menu [data-part=preview]").hidden`) {
		t.Error("what the page may not run has a preview")
	}
	p.choose("#embed-place", "Markdown")
	p.click("#share-menu [data-part=preview]")
	p.wait(`document.querySelector("#share-menu img").naturalWidth > 100`)
	p.wantAccessibleIn("#share-menu")
	p.choose("#embed-place", "HTML")
	p.choose("#share-menu [name=readonly]", "1")
	wantIn(t, "the code", eval[string](p, `document.getElementById("embed-code").value`), "embed.html?readonly=1#")
	p.choose("#share-menu [name=view]", "jar")
	wantIn(t, "the code", eval[string](p, `document.getElementById("embed-code").value`), "embed.html?view=jar&amp;readonly=1#")
	p.click("#share-menu [data-part=preview]")
	p.wait(`document.querySelector("#share-menu iframe")`)
	frame := p.inFrame("#share-menu iframe")
	frame.wantText(".answer", "sent in clear text")
	frame.wantText("#panel", "sessionid")
	frame.wait(`!document.querySelector(".bar, [role=switch]")`)
	p.click("#share-menu [data-part=preview]")
	p.wait(`!document.querySelector("#share-menu iframe")`)
}

// The code works as it is pasted: on a phone it is no wider than the page, and its link
// opens the full page.
func TestPastedEmbed(t *testing.T) {
	t.Parallel()
	var opened atomic.Bool // the full page
	site := serveSite(t, setup{wrap: func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/" {
				opened.Store(true)
			}
			next.ServeHTTP(w, r)
		})
	}})
	fragment := "#" + withoutSecure(t) + ".s5"
	code := snippet.All()[0].Fill(snippet.Embed{Title: "A <b> & \"c\"", Page: site + "/" + fragment, Frame: site + "/embed.html" + fragment})
	host := serve(t, static(`<!doctype html><html lang="en"><title>A tutorial</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">`+code))
	p := openURL(t, onLocalhost(t, host), setup{width: 375, height: 700, ready: `document.querySelector("iframe")`})
	if got := eval[int](p, "document.documentElement.scrollWidth"); got > 375 {
		t.Errorf("the page is %d pixels wide", got)
	}
	if got := eval[string](p, `document.querySelector("iframe").title`); got != `A <b> & "c"` {
		t.Errorf("the title is %q", got)
	}
	frame := p.inFrame("iframe")
	frame.wantText(".answer", "sent in clear text")
	frame.click(".open")
	if !frame.eventually(opened.Load) {
		t.Error("the link to the full page opens nothing")
	}
}

// Share names values that look like real tokens before anyone else has the link.
func TestShareWarns(t *testing.T) {
	t.Parallel()
	s, err := scenario.Decode([]byte(`{"v":1,"servers":[{"host":"a.example","rules":[{"set":["sid=ghp_abcdefghijklmnopqrstuvwxyz0123456789"]}]}],"steps":[{"do":"visit","url":"http://a.example/"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	p := open(t, "/#"+link.Encode(s))
	p.click("[popovertarget=share-menu]")
	p.wantText("#share-menu [data-part=secrets]", "This looks like a real token: ghp_abcdefgh…")
	p.press("\x1b")
	p = open(t, "/")
	p.click("[popovertarget=share-menu]")
	p.wait(`document.querySelector("#share-menu [data-part=secrets]").textContent === ""`)
}
