//go:build !js

package browsertest

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/snippet"
)

// payloads are texts that would run, or become elements, if any part of the page took
// them for more than text. Each would leave a mark that the test looks for.
var payloads = map[string]string{
	"elements": `<script>globalThis.ran = 1</script><x-foreign>` +
		`<img src=x onerror="globalThis.ran = 1"><x-foreign>` +
		`</textarea></title></style></svg></iframe><x-foreign onload=globalThis.ran=1>` +
		`<svg onload="globalThis.ran = 1"><x-foreign/></svg><math><x-foreign>`,
	"attributes": `" onmouseover="globalThis.ran = 1" data-foreign="1` +
		`' data-foreign='1' autofocus onfocus='globalThis.ran = 1`,
	"addresses": `javascript:globalThis.ran=1//<x-foreign> __proto__ constructor toString hasOwnProperty valueOf`,
	"code":      "'; globalThis.ran = 1; \"\"\"\n{% x %}{{ x }}${globalThis.ran = 1}`*/-->]]>",
	"invisible": "\u202eevil\u2066\u200b\u00ad\ufeff\u2028\u0000\u0007\u001b[31m\ufffd\U0001F36A\ufffe\U0010ffff",
}

// hostileScenario has a payload in every field that takes a text.
func hostileScenario(payload string) *scenario.Scenario {
	path := "/" // as a request writes it
	if u, err := origin.Parse("https://shop.example/" + payload); err == nil {
		path = u.Path
	}
	token := strings.Map(func(r rune) rune { // A field name, a cookie's name and a method have fewer characters.
		if r <= ' ' || r >= 0x7F || strings.ContainsRune(`()<>@,;:\"/[]?={}`, r) {
			return '_'
		}
		return r
	}, payload)
	value := strings.Map(func(r rune) rune { // and a header no control characters
		if r < ' ' || r == 0x7F {
			return -1
		}
		return r
	}, payload)
	rule := scenario.Rule{
		Path: path + "*", Cookie: token, Set: []string{token + "=" + value + "; Path=" + value + "; Domain=" + value + "; " + value},
		Headers: scenario.Headers{token: {value}, "Location-" + token: {value, value}},
	}
	always := scenario.Rule{Set: []string{"sid=" + value + "; Path=/", value}, Headers: scenario.Headers{
		"Content-Security-Policy": {value}, "Strict-Transport-Security": {value}, "Access-Control-Allow-Origin": {value}, "Cache-Control": {value},
	}}
	attacker := rule
	attacker.Host = "shop.example"
	url := func(scheme string) string {
		return scheme + "://shop.example/" + payload + "?" + payload + "#" + payload
	}
	return &scenario.Scenario{
		V: 1, Title: payload, About: payload, Question: payload, Surprise: payload,
		Network: scenario.Hostile, Attacker: []scenario.Rule{attacker},
		Servers: []scenario.Server{
			{
				Host:  "shop.example",
				Rules: []scenario.Rule{rule, always, {Path: "/leave", Redirect: "/" + value, Status: 302}},
				Stack: scenario.Stack{"django": {"SESSION_COOKIE_NAME": token, "CSRF_COOKIE_NAME": token + "2", "SESSION_COOKIE_DOMAIN": strings.ReplaceAll(value, ";", ""), "ALLOWED_HOSTS": []any{"shop.example", value}}},
				Proxy: &scenario.Proxy{TerminatesTLS: true, Sets: map[string]string{"X-" + token: value}},
			},
			{Host: "other.example", Rules: []scenario.Rule{rule}},
		},
		Steps: []scenario.Step{
			{Do: scenario.Visit, URL: url("http"), Note: payload},
			{Do: scenario.Script, Cookie: payload + "=" + payload, Note: payload},
			{Do: scenario.Visit, URL: url("https")},
			{Do: scenario.Fetch, URL: "https://other.example/" + payload, Method: "PUT", Note: payload},
			{Do: scenario.Image, URL: "https://other.example/" + payload},
			{Do: scenario.Frame, URL: "https://other.example/" + payload},
			{Do: scenario.Visit, URL: "https://shop.example/leave"},
		},
	}
}

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
	for name, payload := range payloads {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := hostileScenario(payload)
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
	for _, at := range []string{
		"/#0" + "PHgtZm9yZWlnbiBvbmxvYWQ9Z2xvYmFsVGhpcy5yYW49MT4", // <x-foreign onload=globalThis.ran=1>
		"/#<x-foreign>%3Cscript%3EglobalThis.ran=1%3C/script%3E",
		"/#javascript:globalThis.ran=1",
		"/#__proto__", "/#1.v__proto__.rconstructor.s1",
		"/?go=javascript:globalThis.ran=1&title=%3Cx-foreign%3E",
		"/?go=http://a.example/%3Cx-foreign%3E&hsts=%3Cx-foreign%3E",
		"/embed#%3Cx-foreign%3E",
	} {
		p := open(t, at)
		p.wantText(".damage", "This link cannot be opened")
		for _, found := range eval[[]string](p, marks) {
			t.Errorf("%s: %s", at, found)
		}
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
