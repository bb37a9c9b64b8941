//go:build !js

package browsertest

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// In the page of the pseudo-language all phrases are accented and a third
// longer. So a plain English word is a text that is written in the code,
// and what does not fit would not fit in German either.
func TestPseudo(t *testing.T) {
	t.Parallel()
	for _, width := range []int64{1280, 700, 375} {
		list := []string{"third-party-frame"}
		if width == 1280 { // What other lessons say is as long at every width.
			list = append(list, lessons.First, "planted-on-the-wire")
		}
		for _, lesson := range list {
			t.Run(fmt.Sprintf("%d %s", width, lesson), func(t *testing.T) {
				t.Parallel()
				p := openPseudo(t, "/lessons/"+lesson+"/", setup{width: width, height: 900})
				guessing(p)
				views(p)
				menus(p)
				editFeedback(p)
				printed(p)
			})
		}
		t.Run(fmt.Sprintf("%d damaged", width), func(t *testing.T) {
			t.Parallel()
			openPseudo(t, "/#"+withoutSecure(t)[:40], setup{width: width}).wantPhrases("a damaged link")
		})
	}
	for _, width := range []int64{700, 375} {
		t.Run(fmt.Sprintf("%d embed", width), func(t *testing.T) {
			t.Parallel()
			p := openPseudo(t, "/embed", setup{width: width, height: 480})
			p.wantPhrases("the embed to guess at")
			p.showEverything()
			p.click(".answer summary")
			p.wantPhrases("the embed")
			p.click("#secure")
			p.click(".foot .other")
			p.wantPhrases("the embed's table")
		})
	}
}

// openPseudo opens a page of the site in the pseudo-language.
func openPseudo(t *testing.T, at string, s setup) *page {
	t.Helper()
	s.site = "CRUMBTRAIL_PSEUDO"
	return openWith(t, at, s)
}

// wantPhrases looks for what is no phrase, and for phrases that find no room.
func (p *page) wantPhrases(where string) {
	p.t.Helper()
	p.settle()
	p.wantNoPlainWords(where)
	p.wantRoom(where)
}

func guessing(p *page) {
	p.t.Helper()
	p.unfold()
	p.wantPhrases("the page to guess at")
	p.click(".guess .choices button")
	p.wantPhrases("a guess")
	eval[bool](p, `(document.querySelector(".events [data-hidden=true] .number").click(), true)`)
	p.showEverything()
}

// views looks at every view, and at the Why of every row.
func views(p *page) {
	p.t.Helper()
	for _, tab := range tabs(p) {
		p.show(tab)
		p.unfold()
		switch tab {
		case "tab-quiz":
			answerWrong(p)
		case "tab-compare":
			p.click(".compare-head button")
		}
		p.wantPhrases(tab)
	}
	p.show("tab-table")
	for row := range eval[int](p, `document.querySelectorAll(".events .number").length`) {
		eval[bool](p, fmt.Sprintf(`(document.querySelectorAll(".events .number")[%d].click(), true)`, row))
		p.unfold()
		p.wantPhrases(fmt.Sprintf("row %d", row+1))
	}
}

// answerWrong gives a wrong answer to every question that has one, and asks for
// every hint.
func answerWrong(p *page) {
	p.t.Helper()
	eval[bool](p, `(document.querySelectorAll(".quiz > li").forEach((question) => {
		for (let i = 0; i < 9; i++) question.querySelector(".hints .link:not(.show)")?.click();
		for (const option of question.querySelectorAll(".option")) {
			option.click();
			if (option.dataset.right === "false") break;
		}
	}), true)`)
}

func menus(p *page) {
	p.t.Helper()
	for _, menu := range []string{"lessons-menu", "share-menu", "help"} {
		p.openMenu(menu)
		p.wantPhrases(menu)
		p.press(kb.Escape)
		p.wantMenu(menu, false)
	}
	p.press("k", kb.ModifierCtrl)
	p.wantMenu("commands", true)
	p.wantPhrases("commands")
	p.press(kb.Escape)
	p.wantMenu("commands", false)
	eval[bool](p, `(document.querySelector(".present-opener").click(), true)`)
	p.wantPhrases("an event to present")
	p.press(" ")
	p.wantPhrases("a presented event")
	p.press(kb.Escape)
	p.wait(`!document.querySelector(".present")`)
}

// editFeedback looks at what an edit says, beside the run before it.
func editFeedback(p *page) {
	p.t.Helper()
	p.show("tab-compare")
	p.click("#secure")
	p.wait(`document.querySelector(".undo:not([hidden])")`)
	p.wantPhrases("a flip")
	p.show("tab-table")
	p.wantPhrases("a flip, in the table")
}

func printed(p *page) {
	p.t.Helper()
	p.emulate("print", "forced-colors", "none")
	p.do(chromedp.EmulateViewport(680, 900))
	eval[bool](p, `dispatchEvent(new Event("beforeprint"))`)
	p.wait(`document.querySelector(".sheet .transcript")`)
	p.wantPhrases("the sheet")
}
