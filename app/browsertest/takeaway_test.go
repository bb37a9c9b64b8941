//go:build !js

package browsertest

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// A listing of the code is copied as a whole; where the browser forbids it, its text is
// there to be copied by hand.
func TestCopyCode(t *testing.T) {
	t.Parallel()
	s, err := lessons.Get(lessons.First)
	if err != nil {
		t.Fatal(err)
	}
	urls := code.Write(s, code.DjangoViews)[1]
	var want strings.Builder
	for _, line := range urls.Lines {
		want.WriteString(line.Text + "\n")
	}
	const button = ".file:nth-of-type(2) .copy-code"
	for _, test := range clipboards {
		t.Run(test.name, func(t *testing.T) {
			p := open(t, "/")
			test.give(p)
			p.showEverything()
			p.click("#tab-code")
			p.wait("document.querySelector('" + button + "')")
			p.click(button)
			if test.allowed {
				p.wantText("[role=status]", "Code copied.")
				p.wantText(button, "Copied ✓")
				if got := eval[string](p, "clip"); got != want.String() {
					t.Errorf("copied is %q, want %q", got, want.String())
				}
				p.click("#stack-go")
				p.wantText(".copy-code", "Copy")
				return
			}
			p.wantText("[role=status]", "The browser does not let this page copy. The text is selected so that you can copy it.")
			p.wait(`document.activeElement.id === "denied-code"`)
			if got := eval[string](p, "getSelection().toString()"); got != want.String() {
				t.Errorf("selected is %q, want %q", got, want.String())
			}
			p.wantAccessible()
			p.click(".file .by-hand button")
			p.wait(`!document.getElementById("denied-code")`)
		})
	}
}

// The tokens of a line have their colours, and together they are the line.
func TestHighlightedCode(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.showEverything()
	p.click("#tab-code")
	p.wait(`document.querySelector(".code-lines")`)
	line := `[...document.querySelectorAll(".code-lines code")].find((code) => code.textContent.includes('"http://", "https://"'))`
	for _, test := range []struct{ what, expression, want string }{
		{"the line", line + ".textContent", `        url = request.build_absolute_uri().replace("http://", "https://", 1)`},
		{"its strings", `[...` + line + `.querySelectorAll("[data-token=string]")].map((s) => s.textContent).join()`, `"http://","https://"`},
		{"the first keyword", `document.querySelector(".code-lines [data-token=keyword]").textContent`, "from"},
		{"the colours", `new Set(["keyword", "string"].map((kind) => getComputedStyle(document.querySelector(".code-lines [data-token=" + kind + "]")).color)).size + ""`, "2"},
	} {
		if got := eval[string](p, test.expression); got != test.want {
			t.Errorf("%s: %q, want %q", test.what, got, test.want)
		}
	}
	p.wantAccessible()
}

// The scenario and the trace are saved as files, which the engine reads and writes.
func TestDownload(t *testing.T) {
	t.Parallel()
	s, err := lessons.Get(lessons.First)
	if err != nil {
		t.Fatal(err)
	}
	run, err := engine.Run(s)
	if err != nil {
		t.Fatal(err)
	}
	trace, err := json.Marshal(run)
	if err != nil {
		t.Fatal(err)
	}
	p := open(t, "/")
	folder := t.TempDir()
	allowed := cdpbrowser.SetDownloadBehaviorParams{
		Behavior:         cdpbrowser.SetDownloadBehaviorBehaviorAllow,
		BrowserContextID: chromedp.FromContext(p.ctx).BrowserContextID,
		DownloadPath:     folder,
	}
	if _, err := chromedp.CallBrowser(p.ctx, cdpbrowser.SetDownloadBehavior, allowed); err != nil {
		t.Fatal(err)
	}
	p.showEverything()
	p.click("#tab-source")

	p.click(".source > .actions button:first-child")
	p.wantText("[role=status]", "Downloaded: scenario.json.")
	saved, err := scenario.Decode(p.saved(filepath.Join(folder, "scenario.json")))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(saved.Canonical(), s.Canonical()) {
		t.Errorf("the scenario is %s", saved.Canonical())
	}

	p.click(".source > .actions button:last-child")
	p.wantText("[role=status]", "Downloaded: trace.json.")
	var compact bytes.Buffer
	if err := json.Compact(&compact, p.saved(filepath.Join(folder, "trace.json"))); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(compact.Bytes(), trace) {
		t.Errorf("the trace is %s", compact.Bytes())
	}
}

// saved is a file that the browser saves, which it renames when it is complete.
func (p *page) saved(file string) (text []byte) {
	p.t.Helper()
	var failure error
	if !p.eventually(func() bool {
		text, failure = os.ReadFile(file)
		return failure == nil
	}) {
		p.t.Fatal(failure)
	}
	return text
}

// The help leads to the schemas of both documents, and to the documentation.
func TestHelpLinksTheSchemas(t *testing.T) {
	t.Parallel()
	p := open(t, "/lessons/"+lessons.First+"/")
	for _, name := range []string{"scenario-v1.json", "trace-v1.json"} {
		got := eval[string](p, `fetch([...document.querySelectorAll("#help a")].find((a) => a.textContent === "`+name+`").href).then((r) => r.json()).then((schema) => schema.$schema)`)
		wantIn(t, name, got, "json-schema.org")
	}
	wantIn(t, "the help", p.attribute("#help p a[href^=https]:last-child", "href"), "#readme")
}
