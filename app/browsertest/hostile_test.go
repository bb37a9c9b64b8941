//go:build !js

package browsertest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/headline"
	"github.com/crumbtrail/crumbtrail/engine/hostile"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/snippet"
)

// marks is what a payload that was more than text would leave, and what could carry
// one out: elements that no page of ours has, and requests to elsewhere.
const marks = `(() => {
	const found = [];
	if (globalThis.ran !== undefined) found.push("a script ran");
	for (const selector of ["x-foreign", "[data-foreign]", "object", "embed", "base", "form", "[srcdoc]", "[onerror], [onload], [onclick], [onfocus], [onmouseover]"]) {
		if (document.querySelector(selector)) found.push(selector + " is an element");
	}
	for (const { href } of document.querySelectorAll("[href]")) {
		if (!/^(https?:|data:)/.test(String(href.baseVal ?? href)) && !String(href.baseVal ?? href).startsWith("#")) found.push("a link to " + href);
	}
	for (const { src } of document.querySelectorAll("[src]")) {
		if (!src.startsWith(location.origin)) found.push("something from " + src);
	}
	for (const { name } of performance.getEntriesByType("resource")) {
		if (!name.startsWith(location.origin) && !name.startsWith("data:")) found.push("a request to " + name);
	}
	if ({}.ran !== undefined || Object.keys(Object.prototype).length) found.push("the prototype of all objects has changed");
	return found;
})()`

// A scenario is text from a stranger. Whatever stands in its fields stays text, in every
// view, in the share dialog and in an embed.
func TestHostileScenario(t *testing.T) {
	t.Parallel()
	// Two at a time: each page takes seconds of a processor.
	for pair := range slices.Chunk(hostile.Payloads(), 2) {
		name, text := "", ""
		for _, payload := range pair {
			name, text = name+" "+payload.Name, text+payload.Text
		}
		t.Run(strings.TrimSpace(name), func(t *testing.T) {
			t.Parallel()
			s := hostile.Scenario(text)
			document, err := scenario.Decode(s.Canonical())
			if err != nil {
				t.Fatal(err)
			}
			fragment := link.Encode(document)
			p := open(t, "/#"+fragment)
			wantText := func(where string) {
				t.Helper()
				for _, found := range eval[[]string](p, marks) {
					t.Errorf("%s: %s", where, found)
				}
			}
			p.wait(`document.querySelector("#lanes svg")`)
			wantText("the page")
			eval[bool](p, `([...document.querySelectorAll(".events .number")].forEach((place) => place.click()), true)`)
			wantText("every event")
			for _, tab := range tabs(p) {
				p.show(tab)
				p.wait(`document.getElementById(` + strconv.Quote(tab) + `).getAttribute("aria-selected") === "true"`)
				wantText(tab)
			}
			p.unfold()
			wantText("every fold")
			p.click("[popovertarget=share-menu]")
			for _, template := range snippet.All() {
				p.choose("#embed-place", template.Place)
				wantText("the code for " + template.Place)
				e := snippet.Embed{
					Title: s.Title, Page: eval[string](p, "link.value"), Frame: eval[string](p, `document.getElementById("share-frame").value`),
					Badge: eval[string](p, `crumbtrail.site + "badge.svg"`),
				}
				if strings.Contains(template.Code, "{element}") {
					carried, err := headline.Carry(document, link.SuffixOf(e.Page).Row)
					if err == nil {
						e.Element = snippet.Element(carried, eval[string](p, "crumbtrail.site"), e.Page, "en")
						p.wait(`document.getElementById("embed-code").value`)
					} else {
						p.wantText("#share-menu [data-part=problem]", "too large")
					}
				}
				if got, want := eval[string](p, `document.getElementById("embed-code").value`), template.Fill(e); got != want {
					t.Errorf("%s\n got %q\nwant %q", template.Place, got, want)
				}
			}

			embed := open(t, "/embed#"+fragment)
			embed.wait(`document.querySelector("#lanes svg")`)
			for _, found := range eval[[]string](embed, marks) {
				t.Errorf("an embed: %s", found)
			}
		})
	}
}

// A damaged link is text, too, and so is a readable query.
func TestHostileLink(t *testing.T) {
	t.Parallel()
	damaged := func(p *page, at string) {
		t.Helper()
		p.wantText(".damage", "This link cannot be opened")
		for _, found := range eval[[]string](p, marks) {
			t.Errorf("%s: %s", at, found)
		}
	}
	for _, at := range []string{
		"/?go=javascript:globalThis.ran=1&title=%3Cx-foreign%3E",
		"/?go=http://a.example/%3Cx-foreign%3E&hsts=%3Cx-foreign%3E",
		"/embed#%3Cx-foreign%3E",
	} {
		damaged(open(t, at), at)
	}
	p := open(t, "/#<x-foreign>%3Cscript%3EglobalThis.ran=1%3C/script%3E")
	damaged(p, "markup")
	for _, fragment := range []string{
		"0" + "PHgtZm9yZWlnbiBvbmxvYWQ9Z2xvYmFsVGhpcy5yYW49MT4", // <x-foreign onload=globalThis.ran=1>
		"javascript:globalThis.ran=1",
		"__proto__", "1.v__proto__.rconstructor.s1",
		encode(t, `{"v":1,"title":"\ud800<x-foreign>\udfff","<x-foreign onload=globalThis.ran=1>":1,"servers":[{"host":"a.example"}]}`),
	} {
		eval[string](p, `location.hash = "#`+fragment+`"`)
		p.wait(`document.getElementById("damaged-link")?.value === "` + fragment + `"`)
		damaged(p, fragment)
	}
	p.click(".damage .rest .strong")
	p.wantText(".lesson", "\ufffd<x-foreign>\ufffd")
	for _, found := range eval[[]string](p, marks) {
		t.Errorf("what could be kept: %s", found)
	}
}

// A host with invisible characters, or with those that turn the text around them, is
// none: no link can dress one up as another.
func TestInvisibleHosts(t *testing.T) {
	for _, host := range []string{"shop\u202e.example", "shop\u200b.example", "sh\u00adop.example", "shop\u0000.example", "\u2066shop.example"} {
		document := fmt.Sprintf(`{"v":1,"servers":[{"host":%q}]}`, host)
		document = strings.NewReplacer(`\x00`, `\u0000`).Replace(document)
		if s, err := scenario.Decode([]byte(document)); err == nil && strings.ContainsAny(s.Servers[0].Host, "\u202e\u200b\u00ad\u0000\u2066") {
			t.Errorf("%q is a host", s.Servers[0].Host)
		}
	}
}
