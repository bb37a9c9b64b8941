//go:build !js

package browsertest

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// The presenter's mode shows one event at a time, and its result after the guess of
// the audience, by the keyboard alone. It leaves the reader's own guesses alone.
func TestPresent(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.showEverything()
	p.goTo(5)
	link := p.hash()
	p.tabTo("#lanes")
	p.press("p")
	p.wantFocus("#present")
	if got := eval[int](p, `[...document.querySelectorAll("header.top, #main, #main *")].filter((e) => e.checkVisibility()).length`); got > 0 {
		t.Errorf("%d elements of the page are in sight", got)
	}
	at := func(event, question, result string) {
		t.Helper()
		p.wantText(".present header", event)
		p.wantText(".present", question)
		p.wait(`(document.querySelector(".present .result")?.innerText ?? "").includes("` + result + `")`)
		if shown := eval[bool](p, `document.querySelector(".present .result") !== null`); shown == (result == "") {
			t.Errorf("%s: the result is shown: %v", event, shown)
		}
	}
	at("Event 1 of 6", "Is a cookie sent with this request?", "")
	for _, size := range [][2]int64{{1920, 1080}, {1024, 768}, {1280, 800}} {
		p.do(chromedp.EmulateViewport(size[0], size[1]))
		p.wantRoom("the presented event")
		p.wantAccessibleInEveryTheme("#present")
	}
	p.press("4")
	at("Event 1 of 6", "No: there is no cookie to send", "shop.example redirected this request")
	p.wantText(`.present [data-right="true"]`, "✓")
	p.press(" ")
	at("Event 2 of 6", "Is a cookie sent with this request?", "")
	p.press(kb.ArrowRight)
	at("Event 2 of 6", "No: there is no cookie to send", "no cookie")
	p.press(kb.ArrowRight)
	at("Event 3 of 6", "What happens to this cookie?", "")
	p.press("3")
	p.wantText(`.present [data-right="false"]`, "Rejected: it is Secure and this is HTTP")
	at("Event 3 of 6", "It is stored", "sessionid was stored")
	p.wantRoom("the result")
	p.wantAccessibleInEveryTheme("#present")
	p.press(kb.ArrowLeft)
	at("Event 2 of 6", "No: there is no cookie to send", "no cookie")
	for range 4 {
		p.press(kb.PageDown)
	}
	at("Event 5 of 6", "Is the session cookie sent before the redirect can help?", "")
	p.press(" ")
	at("Event 5 of 6", "No: it is Secure and this is HTTP", "the redirect always comes too late")
	p.press("z", kb.ModifierCtrl)
	p.press("k", kb.ModifierCtrl)
	p.wantMenu("commands", false)
	p.press(kb.Escape)
	p.wait(`!document.querySelector(".present")`)
	p.wantFocus("#lanes")
	p.wantText(".why", "blocked at Send")
	if got := p.hash(); got != link {
		t.Errorf("afterwards the link is %s, want %s", got, link)
	}
	p.click(".present-opener")
	p.wantFocus("#present")
	at("Event 1 of 6", "Is a cookie sent with this request?", "")
}
