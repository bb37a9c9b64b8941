//go:build !js

package browsertest

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// prefers opens a page in a browser with preferred languages, such as "de-AT,fr".
func prefers(t *testing.T, address, languages string) *page {
	t.Helper()
	p := newPage(t, setup{})
	agent := eval[string](p, "navigator.userAgent")
	if _, err := chromedp.Call(p.ctx, emulation.SetUserAgentOverride, emulation.SetUserAgentOverrideParams{
		UserAgent: agent, AcceptLanguage: languages,
	}); err != nil {
		t.Fatal(err)
	}
	p.do(chromedp.EmulateViewport(1280, 800), chromedp.Navigate(address))
	p.wait(appRuns)
	return p
}

const (
	germanTitle = "HTTPS und sichere Cookies in Django"
	german      = `document.documentElement.lang === "de" && document.title.startsWith("` + germanTitle + `")`
)

// The language of a page is that of its address, else that which the reader
// chose before, else the browser's.
func TestLanguage(t *testing.T) {
	t.Parallel()
	site := serveSite(t, setup{})
	for _, test := range []struct {
		name, at, languages string
		german              bool
	}{
		{"the browser prefers German", "/", "de-AT,en", true},
		{"the browser prefers a language that the site lacks, then German", "/", "eo,de", true},
		{"the browser prefers English", "/", "en-GB,de", false},
		{"the address asks for German", "/?lang=de", "en", true},
		{"the address asks for English", "/?lang=en", "de", false},
		{"the address asks for what the site lacks", "/?lang=eo", "de", true},
		{"the address asks for what is no language", `/?lang="]`, "de", true},
		{"a German page of the site", "/index.de.html", "de", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			p := prefers(t, serveSite(t, setup{})+test.at, test.languages)
			if got := eval[bool](p, german); got != test.german {
				t.Errorf("German: %t, want %t", got, test.german)
			}
			if got := eval[bool](p, `crumbtrail.catalogue !== null`); got != test.german {
				t.Errorf("a catalogue was fetched: %t, want %t", got, test.german)
			}
		})
	}
	t.Run("the reader chose it before", func(t *testing.T) {
		t.Parallel()
		p := prefers(t, site+"/?lang=de", "en")
		p.do(chromedp.Navigate(site + "/lessons/redirect-too-late/"))
		p.wait(appRuns)
		if !eval[bool](p, `document.documentElement.lang === "de"`) {
			t.Error("the next page is English")
		}
	})
	t.Run("an embed speaks as its address says", func(t *testing.T) {
		t.Parallel()
		p := prefers(t, site+"/embed.html", "de")
		if eval[bool](p, `document.documentElement.lang === "de"`) {
			t.Error("the embed follows the browser, and not the page around it")
		}
		p = prefers(t, site+"/embed.html?lang=de", "en")
		if !eval[bool](p, `document.documentElement.lang === "de"`) {
			t.Error("the embed is not German")
		}
	})
}

// In German the first paint is what the program takes over, and every view of a
// translated lesson reads German.
func TestGerman(t *testing.T) {
	t.Parallel()
	for _, name := range []string{lessons.First, "redirect-too-late"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			wrap, release := held()
			defer release()
			at := "/lessons/" + name + "/?lang=de"
			p := openWith(t, at, setup{wrap: wrap, ready: painted + ` && document.documentElement.lang === "de" && !("translating" in document.documentElement.dataset)`})
			p.rest()
			first, table := p.boxes(), p.text("#static .events")
			p.picture("german-" + name)
			release()
			p.wait(appRuns)
			for what, got := range p.boxes() {
				if strings.Join(got, "|") != strings.Join(first[what], "|") {
					t.Errorf("%s lies at %q, and before the program came at %q", what, got, first[what])
				}
			}
			if got := p.text(".events"); got != table || !strings.Contains(got, "Cookie") {
				t.Errorf("the table reads %q, and before the program came %q", got, table)
			}
			p.whole("german-" + name + "-live")
		})
	}
}

// Where a language cannot be fetched, the page is the one that was written.
func TestLanguageThatDoesNotCome(t *testing.T) {
	t.Parallel()
	p := openWith(t, "/?lang=de", setup{wrap: func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.Contains(r.URL.Path, "/languages/") {
				http.NotFound(w, r)
				return
			}
			next.ServeHTTP(w, r)
		})
	}, errors: []string{"404"}})
	p.wantText("main", "Is the session cookie sent")
	if got := eval[string](p, "document.documentElement.lang"); got != "en" {
		t.Errorf("the page says that it is in %q", got)
	}
	if !eval[bool](p, "document.body.checkVisibility({ visibilityProperty: true })") {
		t.Error("nothing shows")
	}
}
