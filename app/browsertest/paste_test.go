//go:build !js

package browsertest

import (
	"encoding/json"
	"net/http"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"golang.org/x/tools/txtar"

	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

const useButton = "#paste-menu [data-part=use]"

// paste fires the event of Ctrl+V with a text, where the focus is.
func (p *page) paste(text string) {
	p.t.Helper()
	p.transfer(`new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })`, txtar.File{Data: []byte(text)})
}

// drop drops files on the page.
func (p *page) drop(files ...txtar.File) {
	p.t.Helper()
	p.transfer(`new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })`, files...)
}

// transfer fires an event that carries files, or a text, which has no name.
func (p *page) transfer(event string, files ...txtar.File) {
	p.t.Helper()
	type text struct{ Name, Text string }
	list := make([]text, len(files))
	for i, f := range files {
		list[i] = text{f.Name, string(f.Data)}
	}
	source, err := json.Marshal(list)
	if err != nil {
		p.t.Fatal(err)
	}
	eval[bool](p, `(() => {
		const data = new DataTransfer();
		for (const { Name, Text } of `+string(source)+`) {
			if (Name === "") {
				data.setData("text/plain", Text);
			} else {
				data.items.add(new File([Text], Name));
			}
		}
		document.activeElement.dispatchEvent(`+event+`);
		return true;
	})()`)
}

// wantRead waits until the texts have been read, and gives the notes.
func (p *page) wantRead() (notes []string) {
	p.t.Helper()
	p.wait(`document.querySelector("` + useButton + `").disabled === false || document.querySelector("#paste-menu [data-part=problem]").textContent !== ""`)
	return eval[[]string](p, `[...document.querySelectorAll(".paste-notes > li > :last-child")].map((note) => note.textContent)`)
}

// useIt shows the scenario of the texts.
func (p *page) useIt() {
	p.t.Helper()
	p.click(useButton)
	p.wantMenu("paste-menu", false)
	p.wantText(".change", "This is the scenario of the text that you pasted.")
}

// wantFix waits for the first fix of the run.
func (p *page) wantFix(want string) {
	p.t.Helper()
	p.wantText(".proposals h3", "Fix")
	if got := p.text(".proposals li strong"); !strings.Contains(got, want) {
		p.t.Errorf("the first fix is %q, want %q", got, want)
	}
}

// pasted reads a golden file of engine/paste: its texts, and what they give.
func pasted(t *testing.T, name string) (texts []txtar.File, want map[string]string) {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.Join("..", "..", "engine", "paste", "testdata", name+".txtar"))
	if err != nil {
		t.Fatal(err)
	}
	want = map[string]string{}
	for _, f := range archive.Files {
		if text, ok := strings.CutPrefix(f.Name, "paste"); ok {
			texts = append(texts, txtar.File{Name: strings.TrimSpace(text), Data: f.Data})
		} else {
			want[f.Name] = string(f.Data)
		}
	}
	return texts, want
}

// Each form that somebody may paste gives in the page what it gives in the engine:
// the scenario, and every note of the account.
func TestPastes(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	for _, name := range []string{
		"set-cookie-url", "url-unicode", "document-cookie", "link", "scenario", "issue-in-markdown",
		"headers-chrome-pane", "headers-firefox", "headers-safari",
		"curl-devtools-bash", "curl-devtools-cmd", "curl-v-loop", "curl-i-redirect",
		"har-chrome", "har-firefox", "har-truncated",
		"cookie-table-chrome", "cookies-txt", "django-settings", "nginx-cookie-lines",
		"case-1-spa-api",
	} {
		texts, want := pasted(t, name)
		s, err := scenario.Decode([]byte(want["scenario.json"]))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if len(texts) == 1 {
			p.paste(string(texts[0].Data))
		} else {
			p.drop(texts...)
		}
		p.wantMenu("paste-menu", true)
		notes := p.wantRead()
		for line := range strings.Lines(want["account"]) {
			for kind := range strings.SplitSeq("understood guessed left-out disagrees", " ") {
				if _, note, ok := strings.Cut(strings.TrimSuffix(line, "\n"), kind+": "); ok && !contains(notes, note) {
					t.Errorf("%s: the note %q is missing", name, note)
				}
			}
		}
		if lines := strings.Count(want["account"], "\n"); len(notes) != lines {
			t.Errorf("%s: the account has %d notes, want %d", name, len(notes), lines)
		}
		p.click(useButton)
		p.wantMenu("paste-menu", false)
		p.wait(`location.hash.startsWith("#` + link.Encode(s) + `")`)
	}
}

func contains(notes []string, note string) bool {
	for _, n := range notes {
		if n == note {
			return true
		}
	}
	return false
}

// Case 2 of [TestTasks] in three actions: one text is pasted after the other.
func TestPasteTwoTexts(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	texts, _ := pasted(t, "case-2-django-nginx")
	p.paste(string(texts[0].Data))
	p.wantRead()
	eval[bool](p, `(document.activeElement.blur(), true)`) // else it goes into the box
	p.paste(string(texts[1].Data))
	p.wantText(".paste-notes", "sets sessionid, and a visit of")
	p.wait(`[...document.querySelectorAll(".paste-notes")].some((notes) => notes.textContent.includes("X-Real-IP"))`)
	p.wantRead()
	p.useIt()
	p.wantFix(`SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")`)
}

// The keyboard alone opens the dialog, writes, adds a file, reads and leaves.
func TestPasteByKeyboard(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.tabTo("[popovertarget=paste-menu]")
	p.press(kb.Enter)
	p.wantMenu("paste-menu", true)
	p.wantFocus("#paste-text")
	p.typeText("https://shop.example/ help")
	p.wantText("#paste-menu [data-part=problem]", "Line 1: nothing in the text was understood; expected Set-Cookie lines")
	p.wait(`document.querySelector("` + useButton + `").disabled`)
	p.press("a", kb.ModifierCtrl)
	p.typeText("localhost:3000")
	p.wantText("#paste-menu [role=status]", "The text is a scenario now: ")
	p.tabTo(useButton)
	p.press(kb.Enter)
	p.wantMenu("paste-menu", false)
	p.wantText(".change", "This is the scenario of the text that you pasted.")

	p.press("k", kb.ModifierCtrl)
	p.typeText("Paste…")
	p.press(kb.Enter)
	p.wantMenu("paste-menu", true)
	p.wantFocus("#paste-text")
	p.press(kb.Escape)
	p.wantMenu("paste-menu", false)

	// What is pasted into a field goes there.
	p.click("#address")
	p.paste("https://shop.example/")
	p.wantMenu("paste-menu", false)
}

// Values are replaced, unless the reader wants to keep them.
func TestPasteValues(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	source := func() string {
		return string(decoded(p, p.hash()).Canonical())
	}
	const text = "https://shop.example/login\nSet-Cookie: sid=s3cret; Secure\n"
	p.paste(text)
	p.wantRead()
	p.useIt()
	p.wait(`location.hash.length > 20`)
	if s := source(); strings.Contains(s, "s3cret") || !strings.Contains(s, "sid=value-1") {
		t.Errorf("by itself the page keeps the value: %s", s)
	}
	p.paste(text)
	p.wantRead()
	p.click("#paste-menu [data-part=values]")
	p.wait(`document.querySelector("#paste-menu [data-part=values]").ariaChecked === "true"`)
	p.wait(`!document.querySelector("#paste-menu [data-part=groups]").textContent.includes("placeholder")`)
	p.wantRead()
	p.useIt()
	if s := source(); !strings.Contains(s, "sid=s3cret") {
		t.Errorf("the value was to be kept: %s", s)
	}
}

// largeHAR is an expression for a HAR file of so many megabytes.
func largeHAR(name, megabytes string) string {
	return `(() => {
		const entry = JSON.stringify({
			request: { method: "GET", url: "https://shop.example/", headers: [] },
			response: { status: 200, headers: [{ name: "Set-Cookie", value: "sid=1" }], content: { mimeType: "text/html", text: "x".repeat(1 << 20) } },
		});
		return new File(['{"log":{"entries":[', ...Array(` + megabytes + `).fill(entry).flatMap((one, i) => i ? [",", one] : [one]), "]}}"], "` + name + `");
	})()`
}

// choose chooses a file in the dialog.
func (p *page) chooseFile(file string) {
	p.t.Helper()
	eval[bool](p, `(() => {
		const data = new DataTransfer();
		data.items.add(`+file+`);
		const input = document.getElementById("paste-files");
		input.files = data.files;
		input.dispatchEvent(new Event("change", { bubbles: true }));
		return true;
	})()`)
}

// A large file is read beside the page, which says how far it has got, and can be
// cancelled and taken away.
func TestPasteLargeFile(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.click("[popovertarget=paste-menu]")
	p.wantMenu("paste-menu", true)
	p.chooseFile(largeHAR("large.har", "200"))
	p.wantText(".paste-progress", "of 210 MB read")
	p.wait(`document.querySelector(".paste-progress progress").value > 0`)
	p.wantText(".paste-files li", "large.har")
	p.click("#paste-menu [data-part=cancel]")
	p.wantMenu("paste-menu", false)

	// Nothing is left of it.
	p.click("[popovertarget=paste-menu]")
	p.wait(`document.querySelector(".paste-files li") === null && document.querySelector(".paste-progress").hidden`)
	p.chooseFile(largeHAR("small.har", "3"))
	p.wantRead()
	p.wantText("#paste-menu [role=status]", "The text is a scenario now: ")
	p.chooseFile(`new File(["help"], "a.txt")`)
	p.wantText(".paste-files li:last-child", "a.txt")
	p.wait(`document.querySelector("#paste-menu [data-part=groups]").textContent.includes("a.txt, line 1")`)
	p.click(".paste-files li:last-child button")
	p.wait(`!document.querySelector("#paste-menu [data-part=groups]").textContent.includes("a.txt")`)
	p.wantRead()
	p.useIt()
}

// The importer is loaded only when somebody pastes. If that fails, the dialog says so
// and tries again.
func TestPasteWithoutImporter(t *testing.T) {
	t.Parallel()
	var asked atomic.Int32
	p := openWith(t, "/lessons/redirect-too-late/", setup{
		mount: "/tools/cookies",
		wrap: func(next http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if strings.HasPrefix(r.URL.Path, "/import.") && asked.Add(1) == 1 {
					http.NotFound(w, r)
					return
				}
				next.ServeHTTP(w, r)
			})
		},
	})
	if asked.Load() > 0 {
		t.Error("the page loads the importer by itself")
	}
	p.paste("https://shop.example/")
	p.wantText("#paste-menu [data-part=problem]", "The program that reads texts cannot run: status 404. Try again, or reload the page.")
	p.click("#paste-menu [data-part=again]")
	p.wantRead()
	p.useIt()
}

// An embed has no dialog for texts: they belong to the page around it.
func TestEmbedTakesNoPastes(t *testing.T) {
	t.Parallel()
	p := open(t, "/embed")
	p.paste("https://shop.example/")
	if eval[bool](p, `document.getElementById("paste-menu") !== null || document.querySelector("[popovertarget=paste-menu]") !== null`) {
		t.Error("an embed offers to paste")
	}
}

// The dialog is accessible, has room at every width, and speaks German.
func TestPasteDialog(t *testing.T) {
	t.Parallel()
	for _, width := range []int64{1280, 700, 375} {
		p := openWith(t, "/", setup{width: width, height: 740})
		texts, _ := pasted(t, "case-2-one-paste")
		p.paste(string(texts[0].Data))
		p.wantRead()
		p.everyTheme(func(string) { p.wantAccessibleIn("#paste-menu") })
		p.wantRoom("the dialog for texts")
	}
	p := open(t, "/?lang=de")
	p.paste("https://shop.example/\nhelp")
	p.wantRead()
	p.wantText("#paste-menu [role=status]", "Der Text ist jetzt ein Szenario: ")
	p.wantText("#paste-menu [data-part=groups]", "Zeile 2")
}

// A switch or a choice that has the focus takes no text, so the dialog does; and a
// text that was left in the closed dialog does not join the next one.
func TestPasteBesideKnobs(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.click("label[for=samesite-Strict], #samesite-Strict")
	p.paste("Set-Cookie: first=1")
	p.wantMenu("paste-menu", true)
	p.press(kb.Escape)
	p.wantMenu("paste-menu", false)
	eval[bool](p, `(document.activeElement.blur(), true)`)
	p.paste("Set-Cookie: second=2")
	p.wantMenu("paste-menu", true)
	p.wait(`document.querySelector("` + useButton + `:enabled")`)
	p.click(useButton)
	p.wantFocus("#lanes")
	if document := p.document(); strings.Contains(document, "first=") || !strings.Contains(document, "second=") {
		t.Errorf("the scenario is %s", document)
	}
}
