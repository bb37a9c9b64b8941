//go:build !js

package browsertest

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// Each knob says what it did, and the table shows it.
func TestKnobs(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, knob, announced, row, shows string }{
		{"HttpOnly", "#httponly", "You turned HttpOnly off.", "3", "stored"},
		{"SameSite", "#samesite-Strict", "You set SameSite to Strict.", "4", "Yes (cookie sent)"},
		{"no SameSite", "#samesite-unset", "You removed SameSite.", "4", "Yes (cookie sent)"},
		{"the scheme", ".scheme", "You switched the address to https.", "1", "User sends HTTPS request"},
		{"no redirect", "#redirect-0", "You turned the redirect off.", "2", "Cookie rejected"},
		{"redirect 308", "#redirect-308", "You set the redirect to 308.", "1", "Redirect to HTTPS URL"},
		{"HSTS", "#hsts", "You turned HSTS on.", "6", "nothing leaves the browser"},
		{"Firefox", "#browser-firefox", "You set the browser to Firefox.", "1", "User sends HTTP request"},
		{"Safari", "#browser-safari", "You set the browser to Safari.", "1", "User sends HTTP request"},
		{"the specification", "#browser-spec", "You set the browser to the specification.", "1", "User sends HTTP request"},
	}
	p := open(t, "/")
	p.goTo(1)
	link := p.hash()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := p.with(t)
			if p.hash() != link {
				t.Fatal("the knob before was not undone, and so this one is not tested")
			}
			p.click(test.knob)
			p.wantText(".change", test.announced)
			p.wantText(".events tbody tr:nth-child("+test.row+")", test.shows)
			changed := p.hash()
			if changed == link {
				t.Error("the link is as it was")
			}
			p.click(".undo")
			p.wantText(".change", "You undid the last change.")
			if got := p.hash(); got != link {
				t.Errorf("undone, the link is %s, want %s", got, link)
			}
			// The controls show what is, too.
			wantControls(p, "true", "Lax", "301", "chrome")
		})
	}
}

func wantControls(p *page, secure, sameSite, redirect, browser string) {
	p.t.Helper()
	got := eval[[]string](p, `[
		document.getElementById("secure").getAttribute("aria-checked"),
		...["samesite", "redirect", "browser"].map((group) => document.querySelector("[name=" + group + "]:checked").value),
	]`)
	if want := []string{secure, sameSite, redirect, browser}; strings.Join(got, " ") != strings.Join(want, " ") {
		p.t.Errorf("the controls say %q, want %q", got, want)
	}
}

func TestAddressBar(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	value := func() string { return eval[string](p, "address.value") }
	if got := value(); got != "shop.example/account" {
		t.Errorf("the address is %q", got)
	}

	p.click("#address")
	p.press("a", kb.ModifierCtrl)
	p.typeText("shop.example/cart?a=1 ")
	p.click(".go")
	p.wantText(".change", "You visited http://shop.example/cart?a=1.")
	if got := value(); got != "shop.example/cart?a=1" {
		t.Errorf("after the visit the address is %q", got)
	}
	if got := p.attribute(".events tbody tr:nth-child(7)", "data-current"); got != "true" {
		t.Errorf("the new visit is not selected")
	}

	p.click("#address")
	p.press("a", kb.ModifierCtrl)
	p.typeText("ftp://shop.example")
	p.press(kb.Enter)
	p.wantText("#problem", "This address cannot be visited")
	if got := value(); got != "ftp://shop.example" {
		t.Errorf("what was typed is gone: %q", got)
	}

	p.click(`[aria-label="Previous event"]`)
	p.wait(`problem.hidden`)
}

// Text that the user is typing is not trimmed, and not touched while other things
// go on.
func TestShortcutsIgnoreTyping(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.goTo(1)
	p.click("#address")
	p.press(kb.End)
	p.typeText(" a  b ")
	p.click("#hsts")
	p.wantText(".change", "You turned HSTS on.")
	p.click("#address")
	p.press(kb.End)
	p.typeText(" c ")
	p.click("#tab-jar")
	p.wantText("#panel", "The jar is empty here")
	p.rest()
	if got := eval[string](p, "address.value"); !strings.HasSuffix(got, " c ") {
		t.Errorf("the field holds %q", got)
	}
}

// A scenario with several of them has a choice of cookie and server.
func TestChoosers(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.openScenario(`{"v":1,"servers":[
		{"host":"a.example","rules":[{"set":["one=1","two=2"]}]},
		{"host":"b.example"}],
		"steps":[{"do":"visit","url":"https://a.example/"},{"do":"visit","url":"https://b.example/"}]}`)
	p.wantText(".line", "one=1")
	p.click("#which-cookie")
	p.press(kb.ArrowDown)
	p.press(kb.Enter)
	p.wantText(".line", "two=2")
	p.click("#secure")
	p.wantText(".line", "two=2; Secure")
	p.click(`[aria-label="Next event"]`)
	p.click(`.events tbody tr:last-child .number`)
	p.wait(`document.getElementById("which-server").selectedOptions[0].text === "b.example"`)
}

// openScenario opens a scenario by its link, in the page that is there.
func (p *page) openScenario(document string) {
	p.t.Helper()
	eval[bool](p, `(location.hash = "#0" + btoa(JSON.stringify(`+document+`)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", ""), true)`)
	p.wait(`document.getElementById("status").textContent.startsWith("Opened")`)
}
