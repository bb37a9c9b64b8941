//go:build !js

package browsertest

import (
	"strconv"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A search for leaks runs in a worker, and says what it tried. A leak is played at the
// event that shows it, and Back returns. All of it works by keyboard.
func TestFindALeak(t *testing.T) {
	t.Parallel()
	p := open(t, "/challenges/link-in-a-mail/")
	find := func() {
		t.Helper()
		p.press("k", kb.ModifierCtrl)
		p.wantMenu("commands", true)
		p.typeText("find leak")
		p.press(kb.Enter)
		p.wantMenu("leak-menu", true)
	}
	find()
	p.wantText("#leak-menu .leaks", "https://bank.example/login gets a sid that another host of the site has planted.")
	p.wantText("#leak-menu .leaks", "The user visits https://guest.bank.example/.")
	p.wait(`/was tried \(\d+ runs\)|ends after/.test(document.querySelector('#leak-menu [data-part="summary"]').innerText)`)
	p.wantText(`#leak-menu [data-part="end"]`, "Close")
	p.wantAccessibleInEveryTheme("#leak-menu")
	p.do(chromedp.EmulateViewport(375, 667))
	p.wait(`document.documentElement.scrollWidth <= 375 && document.querySelector("#leak-menu").getBoundingClientRect().right <= 375`)
	p.do(chromedp.EmulateViewport(1280, 800))

	before := p.hash()
	p.tabTo("#leak-menu .leaks button")
	p.press(kb.Enter)
	p.wantMenu("leak-menu", false)
	p.wait(`!location.hash.startsWith(` + strconv.Quote(before) + `) && document.querySelector(".lesson").innerText === document.querySelector("#leak-menu .leaks strong").textContent`)
	p.wait(`document.querySelector('.events tr[data-current="true"]').rowIndex > 1`)
	p.wantFocus("#lanes")
	eval[bool](p, "(history.back(), true)")
	p.wait(`location.hash.startsWith(` + strconv.Quote(before) + `)`)
	p.wantText(".lesson", "Logged out by a link in a mail")

	// Closing ends the search, and the next one begins anew.
	find()
	p.press(kb.Escape)
	p.wantMenu("leak-menu", false)
	p.click("#tab-snapshot")
	p.tabTo("#panel [popovertarget=leak-menu]")
	p.press(kb.Enter)
	p.wantMenu("leak-menu", true)
	p.wantText(`#leak-menu [data-part="summary"]`, "runs")
}
