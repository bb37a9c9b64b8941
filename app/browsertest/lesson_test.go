//go:build !js

package browsertest

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// row gives what a row of the execution table says about cookies.
func (p *page) row(number int) string {
	p.t.Helper()
	return p.text(fmt.Sprintf(".events tbody tr:nth-child(%d)", number))
}

// lanes gives every word of the drawing.
func (p *page) lanes() string {
	p.t.Helper()
	return eval[string](p, `[...document.querySelectorAll("#lanes text")].map((text) => text.textContent).join(" | ")`)
}

// hash is the link to the scenario and its result, without the view and the row that it
// may name.
func (p *page) hash() string {
	p.t.Helper()
	return eval[string](p, `location.hash.split(/\.[vs]/)[0]`)
}

func wantIn(t *testing.T, what, got, want string) {
	t.Helper()
	if !strings.Contains(got, want) {
		t.Errorf("%s reads %q, want %q in it", what, got, want)
	}
}

// The lesson opens on its question, at its event, and keeps what comes of it for the
// reader to guess.
func wantLessonAtStart(p *page) {
	p.t.Helper()
	wantIn(p.t, "the stage", p.text(".premise"), "Is the session cookie sent before the redirect can help?")
	wantIn(p.t, "the Why", p.text("#why"), "Show the result")
	if got := p.attribute(".events tbody tr:nth-child(5)", "data-current"); got != "true" {
		p.t.Errorf("the row that the question is about is not the current one")
	}
	for number := 1; number <= 6; number++ {
		wantHidden(p, number)
	}
	const outcomes = `#lanes :is([data-role^="chip-"], [data-role="gate"], [data-role="bounce"], [data-role="wire-open"], [data-role^="leak"])`
	if given := eval[[]string](p, "[...document.querySelectorAll(`"+outcomes+"`)].map((mark) => mark.outerHTML)"); len(given) > 0 {
		p.t.Errorf("the lanes give the answer away: %q", given)
	}
}

// wantHidden looks at a row that is still to be guessed.
func wantHidden(p *page, number int) {
	p.t.Helper()
	row := p.row(number)
	wantIn(p.t, fmt.Sprintf("row %d", number), row, "? your guess")
	for _, answer := range []string{"Yes (", "No (", "stored", "rejected", "Redirect"} {
		if strings.Contains(row, answer) {
			p.t.Errorf("row %d gives %q away: %s", number, answer, row)
		}
	}
}

// wantOutcomes is what the lesson has behind the guesses.
func wantOutcomes(p *page) {
	p.t.Helper()
	wantIn(p.t, "the first row", p.row(1), "Redirect to HTTPS URL")
	wantIn(p.t, "the fifth row", p.row(5), "No (cookie not sent over HTTP)")
	wantIn(p.t, "the sixth row", p.row(6), "Yes (cookie sent)")
}

// A lesson has its premise, then its question, then its answer. After an edit that is
// a line, without them if they are no longer true, and all of it again when the edit is
// undone. It can be started over, and leads on to the next.
func TestLessonFromStartToEnd(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	lesson, err := lessons.Get(lessons.First)
	if err != nil {
		t.Fatal(err)
	}
	whole := lesson.About + " " + lesson.Question
	p.wantText(".premise", whole+" The answer")
	p.click(".premise summary")
	p.wantText(".premise", whole+" "+lesson.Surprise)
	p.click(".premise summary")

	p.showEverything()
	link := p.hash()
	line := "document.querySelector('.premise').innerText.includes(" + strconv.Quote(lesson.Question) + ") && document.querySelector('.premise').clientHeight < 45"
	p.click("#httponly")
	p.wait(line)
	p.click(".premise summary")
	p.wantText(".premise", whole+" "+lesson.Surprise)
	p.click(".premise summary")
	p.wait(line)
	p.press("z", kb.ModifierCtrl)
	p.wantText(".premise", whole)

	p.click("#secure")
	p.wantText(".change", "You turned Secure off.")
	p.wantText(".lesson", lesson.Title+" (changed)")
	p.wait("document.title.includes(" + strconv.Quote(lesson.Title+" (changed)") + ")")
	p.wantText(".premise", "The texts of this scenario are about another run. They return when its claims hold.")
	p.click(".again")
	p.wantText(".premise", whole)
	p.wait(`location.hash.startsWith(` + strconv.Quote(link) + `) && document.querySelectorAll(".events [data-hidden=true]").length === 6`)
	p.wantFocus("#why")
	wantIn(t, "the live region", p.text("[role=status]"), "You started over.")

	// The lesson's own question is the first, and its answer comes with the result.
	p.wantText(".guess", lesson.Question)
	for i, row := range []int{5, 6, 1, 2, 3, 4} {
		guess := "No: there is no cookie to send"
		if row == 3 {
			guess = "It is stored"
		}
		p.click(p.choice(guess))
		p.wantText("#why .said", "Your guess: "+guess)
		if i == 0 {
			p.wantText("#why .own", lesson.Surprise)
		}
		if i < 5 {
			p.click("#why .next-question")
			p.wait(`document.querySelector(".guess")`)
		}
	}
	p.wait(`!document.querySelector("#why .next-question").checkVisibility()`)
	p.wantText(".change", "3 of 6 right.")
	p.click(".next")
	p.wantText(".lesson", "The redirect that came too late")
	p.wantText(".guess", "Is a cookie sent with this request?")
}

// choice is the selector of the button that makes a guess.
func (p *page) choice(text string) string {
	p.t.Helper()
	at := eval[int](p, fmt.Sprintf(`[...document.querySelectorAll(".guess .choices button")].findIndex((button) => button.innerText === %q)`, text))
	if at < 0 {
		p.t.Fatalf("nothing lets the reader say %q: %s", text, p.text(".guess"))
	}
	return fmt.Sprintf(".guess .choices button:nth-child(%d)", at+1)
}

// showEverything ends the guessing.
func (p *page) showEverything() {
	p.t.Helper()
	p.click(".guess .actions button:last-child")
	p.wait(`!document.querySelector(".guess, [data-hidden=true]")`)
	p.goTo(1)
}

// wantLeak is what flipping Secure off shows, everywhere.
func wantLeak(p *page, link string) {
	p.t.Helper()
	wantIn(p.t, "the fifth row", p.row(5), "Yes (cookie sent in clear text)")
	wantIn(p.t, "the fifth row's ghost", p.text(".events tbody tr:nth-child(5) .ghost"), "No (cookie not sent over HTTP)")
	wantIn(p.t, "the lanes", p.lanes(), "sessionid=abc123")
	wantIn(p.t, "the change", p.text(".change"), "You turned Secure off.")
	wantIn(p.t, "the live region", p.text("[role=status]"), "You turned Secure off. Event 5 now exposes sessionid on the wire. 1 of 5 exchanges changed.")
	wantIn(p.t, "the line", p.text(".line del"), "Secure")
	if got := p.hash(); got == link {
		p.t.Errorf("the link is as it was: %s", got)
	}
}

func TestLessonByMouse(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	wantLessonAtStart(p)
	link := p.hash()

	p.click(".question summary")
	p.wantText(".question p", "the redirect always comes too late")
	p.click(p.choice("Yes, it is sent"))
	p.wantText(`#why .said[data-right="false"]`, "Your guess: Yes, it is sent")
	wantIn(t, "the fifth row", p.row(5), "Your guess: Yes, it is sent")
	wantIn(t, "the fifth row", p.row(5), "Redirect to HTTPS URL")
	wantHidden(p, 6)
	p.click(`[aria-label="Next event"]`)
	p.click(p.choice("Yes, it is sent"))
	p.wantText(`#why .said[data-right="true"]`, "Your guess: Yes, it is sent")

	p.click("#why .next-question")
	p.wantEvent("Event 1 of 6")
	p.showEverything()
	wantOutcomes(p)
	p.goTo(5)
	p.wantText(".why", "blocked at Send")
	p.wantText(".why", "DevTools calls it SecureOnly")

	p.click(`#lanes [data-role="chip-stored"]`)
	p.wantText(".why", "sessionid was stored")
	p.click(".events tbody tr:nth-child(4) td:last-child")
	p.wantText(".why", "sessionid was sent")
	p.click(`.events tbody tr:nth-child(5) .chip`)
	p.wantText(".why", "blocked at Send")

	p.click("#secure")
	wantLeak(p, link)
	p.wantText(".why", "anyone on the wire can read it")

	p.click(".undo")
	p.wantText(".why", "blocked at Send")
	if got := p.hash(); got != link {
		t.Errorf("undone, the link is %s, want %s", got, link)
	}

	p.click("#tab-tracker")
	p.wantText(".tracks", "Not sent with HTTP request")
	p.click("#tab-jar")
	p.wantText(".cookies", "until the browser closes")
	p.click(`.scrubber input`) // Its middle is between the third and the fourth step.
	if row := eval[float64](p, "scrubber.valueAsNumber"); row < 3 || row > 4 {
		t.Errorf("a click in the middle of the scrubber goes to step %v", row)
	}
}

// The lesson without a mouse: from guess to guess, then flip, look and undo.
func TestLessonByKeyboard(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	wantLessonAtStart(p)
	link := p.hash()

	p.tabTo(`[aria-label="Next event"]`)
	p.press(kb.Home)
	for row, guess := range []string{
		"No: there is no cookie to send", "No: there is no cookie to send", "It is stored",
		"Yes, it is sent", "Yes, it is sent", "Yes, it is sent",
	} {
		if row > 0 {
			p.press(kb.ArrowRight) // The focus is in the Why, which has the stage's keys.
		}
		p.wantEvent(fmt.Sprintf("Event %d of 6", row+1))
		p.tabTo(p.choice(guess))
		p.press(kb.Enter)
		p.wantText("#why .said", "Your guess: "+guess)
		p.wantFocus("#why")
		wantIn(t, "the live region", p.text("[role=status]"), map[bool]string{true: "No. ", false: "Right. "}[row == 4])
	}
	wantOutcomes(p)
	p.wantText(".change", "5 of 6 right. Start over Next lesson: The redirect that came too late")
	wantIn(t, "the live region", p.text("[role=status]"), "5 of 6 right.")
	p.press("w")
	p.wantFocus("#why")
	p.press(kb.ArrowLeft)
	p.wantEvent("Event 5 of 6: User sends HTTP request again, GET /account. Cookie sent: No (cookie not sent over HTTP)")
	p.wantText(".why", "blocked at Send")
	wantIn(t, "the live region", p.text("[role=status]"), "sessionid was not sent")

	p.press("s")
	wantLeak(p, link)
	p.press("z", kb.ModifierCtrl)
	p.wantText(".change", "You undid the last change.")
	if got := p.hash(); got != link {
		t.Errorf("undone, the link is %s, want %s", got, link)
	}
	p.press("z", kb.ModifierCtrl, kb.ModifierShift)
	p.wantText(".change", "You redid the change.")
	p.tabTo(".undo")
	p.press(kb.Enter)
	p.wantText(".change", "You undid the last change.")
	if got := p.hash(); got != link {
		t.Errorf("undone again, the link is %s, want %s", got, link)
	}

	p.tabTo("#scrubber")
	p.press(kb.End)
	p.wantEvent("Event 6 of 6")
	p.press(kb.Home)
	p.wantEvent("Event 1 of 6")
	p.press(kb.ArrowRight)
	p.wantEvent("Event 2 of 6")

	p.tabTo(".events tbody tr:nth-child(3) .number")
	p.press(kb.Enter)
	p.wantText(".why", "sessionid was stored")
	p.tabTo(".events tbody tr:nth-child(5) .chip")
	p.press(" ")
	p.wantText(".why", "blocked at Send")

	p.tabTo("#tab-table")
	p.press(kb.ArrowRight)
	p.wantText(".tracks", "request.is_secure()")
	p.press(kb.End)
	p.wantText(".source", "This is the whole scenario")
	p.wantFocus("#tab-source")

	p.tabTo("#redirect-301")
	p.press(kb.ArrowLeft)
	p.wantText(".change", "You turned the redirect off.")
	p.tabTo("#address")
	p.press("a", kb.ModifierCtrl)
	p.typeText("https://shop.example/cart")
	p.press(kb.Enter)
	p.wantText(".change", "You visited https://shop.example/cart.")
}

// wantFocus waits until an element has the focus.
func (p *page) wantFocus(selector string) {
	p.t.Helper()
	focused := func() bool { return eval[bool](p, fmt.Sprintf("document.activeElement.matches(%q)", selector)) }
	if !p.eventually(focused) { // a popover that opens may take it a frame later
		p.t.Errorf("the focus is on %s, want %s", eval[string](p, "document.activeElement.outerHTML.slice(0, 80)"), selector)
	}
}

// wantEvent waits until the scrubber says where it is.
func (p *page) wantEvent(want string) {
	p.t.Helper()
	p.wait(fmt.Sprintf("scrubber.getAttribute('aria-valuetext').startsWith(%q)", want))
	if got := eval[string](p, "'Event ' + scrubber.value"); !strings.HasPrefix(want, got) {
		p.t.Errorf("the scrubber stands at %s, want %s", got, want)
	}
}

// tabTo presses Tab until an element has the focus, at most once around.
func (p *page) tabTo(selector string) { p.t.Helper(); p.tab(selector) }

func (p *page) tab(selector string, modifiers ...kb.Modifier) {
	p.t.Helper()
	for range 200 {
		p.press(kb.Tab, modifiers...)
		if eval[bool](p, fmt.Sprintf("document.activeElement?.matches(%q) ?? false", selector)) {
			return
		}
	}
	p.t.Fatalf("the Tab key never comes to %s", selector)
}

// The Tab key comes to everything that can be operated, in the order of the
// page, and leaves it again.
func TestTabOrder(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	all := eval[[]string](p, `(() => {
		const groups = new Set();
		return [...document.querySelectorAll("button, input, select, textarea, a[href], summary, [tabindex='0']")]
			.filter((element) => element.tabIndex >= 0 && element.checkVisibility())
			.filter(({ type, name, checked }) => type !== "radio" || checked)
			.map((element, i) => (element.dataset.order = String(i)));
	})()`)
	var came []string
	for range all {
		p.press(kb.Tab)
		came = append(came, eval[string](p, "document.activeElement.dataset.order ?? document.activeElement.outerHTML.slice(0, 80)"))
		if !eval[bool](p, `document.activeElement.matches(":focus-visible")`) {
			t.Errorf("the focus on element %s is not seen", came[len(came)-1])
		}
	}
	if strings.Join(came, " ") != strings.Join(all, " ") {
		t.Errorf("the Tab key comes to %q, want %q", came, all)
	}
}

// Everything follows a flip before the event is over, and so in one frame.
func TestSameFrame(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.showEverything()
	link := p.hash()
	got := eval[[]string](p, `(() => {
		document.getElementById("secure").click();
		return [
			document.querySelector(".events tbody tr:nth-child(5)").innerText,
			[...document.querySelectorAll("#lanes text")].map((text) => text.textContent).join(),
			location.hash,
			document.getElementById("status").textContent,
		];
	})()`)
	wantIn(t, "the table", got[0], "Yes (cookie sent in clear text)")
	wantIn(t, "the lanes", got[1], "sessionid=abc123")
	wantIn(t, "the live region", got[3], "You turned Secure off.")
	if got[2] == link {
		t.Errorf("the link did not follow")
	}
}

// A drawing is drawn for the room that it has.
func TestLanesFitTheirRoom(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	for _, width := range []int64{1280, 900, 700, 375, 320, 1280} {
		p.do(chromedp.EmulateViewport(width, 800))
		p.wait(`Math.abs(document.querySelector("#lanes svg").clientWidth - lanes.clientWidth) < 1`)
	}
}
