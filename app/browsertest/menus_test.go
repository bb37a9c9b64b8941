//go:build !js

package browsertest

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// The menus open and close by keyboard, and give the focus back.
func TestMenusByKeyboard(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	for _, menu := range []string{"lessons-menu", "share-menu", "help"} {
		opener := "[popovertarget=" + menu + "]"
		p.tabTo(opener)
		p.press(kb.Enter)
		p.wantMenu(menu, true)
		p.press(kb.Tab)
		p.wantFocus("#" + menu + " *") // The next stop is in it, wherever it lies.
		p.press(kb.Escape)
		p.wantMenu(menu, false)
		p.wantFocus(opener)
		p.press(" ")
		p.wantMenu(menu, true)
		p.press(" ")
		p.wantMenu(menu, false)
	}

	// A lesson is chosen from the list.
	p.tabTo("[popovertarget=lessons-menu]")
	p.press(kb.Enter)
	p.tabTo(`#lessons-menu [data-number="2"]`)
	p.press(kb.Enter)
	p.wantMenu("lessons-menu", false)
	second, err := lessons.Get(lessons.List()[1])
	if err != nil {
		t.Fatal(err)
	}
	p.wantText(".lesson", second.Title)
	wantIn(t, "the live region", p.text("[role=status]"), "Opened: "+second.Title)
	wantIn(t, "the stage", p.text(".premise"), second.Question)
	p.wantFocus("#lanes")
	if got := p.attribute(`#lessons-menu [data-number="2"]`, "aria-current"); got != "true" {
		t.Error("the list does not tell which lesson is open")
	}
}

// At every width the header has two rows at most, in which nothing is cut or overlaps;
// what is seldom needed is in a menu where it is narrow.
func TestHeader(t *testing.T) {
	t.Parallel()
	p := openWith(t, "/", setup{width: 320})
	for _, width := range []int64{320, 375, 700, 899, 900, 1024, 1099, 1100, 1280, 1920} {
		p.do(chromedp.EmulateViewport(width, 800))
		p.wait(`innerWidth === ` + strconv.FormatInt(width, 10))
		problem := eval[string](p, `(() => {
			const top = document.querySelector(".top").getBoundingClientRect();
			if (top.height > 100) return "it is " + top.height + " high";
			const all = [...document.querySelectorAll(".top > :not(.skip), .more > *")].filter((e) => e.checkVisibility() && e.offsetWidth > 0).map((e) => [e, e.getBoundingClientRect()]);
			for (const [e, a] of all) {
				if (a.right > innerWidth) return e.className + " is out of the window";
				const over = all.find(([other, b]) => other !== e && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom);
				if (over) return e.className + " overlaps " + over[0].className;
			}
			return document.querySelector(".lesson").clientWidth < 120 ? "it has no room for the title" : "";
		})()`)
		if problem != "" {
			t.Errorf("%d wide: %s", width, problem)
		}
	}
	p.do(chromedp.EmulateViewport(375, 740))
	p.click(".more-opener")
	p.wantMenu("more", true)
	p.wantRoom("the menu")
	p.wantAccessibleInEveryTheme("#more")
	p.click("#more [popovertarget=share-menu]")
	p.wantMenu("more", false)
	p.wantMenu("share-menu", true)
	p.press(kb.Escape)
	p.wantFocus(".more-opener")
}

// openMenu opens a menu by its button, which a narrow header has in another.
func (p *page) openMenu(id string) {
	p.t.Helper()
	button := "[popovertarget=" + id + "]"
	if !eval[bool](p, `document.querySelector("`+button+`").checkVisibility()`) {
		p.click(".more-opener")
		p.wantMenu("more", true)
		button = "#more " + button
	}
	p.click(button)
	p.wantMenu(id, true)
}

// Ctrl+K finds a command by typing, wherever the focus is.
func TestCommands(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.controlIntervals()
	p.showEverything()
	run := func(name string) {
		t.Helper()
		p.press("k", kb.ModifierCtrl)
		p.wantMenu("commands", true)
		p.wantFocus("#command")
		p.typeText(name)
		p.press(kb.Enter)
	}
	eval[bool](p, `(document.getElementById("letter-keys").click(), true)`) // Off, which commands do not mind.
	run("flip secure")
	p.wantMenu("commands", false)
	p.wantText(".change", "You turned Secure off.")
	run("go to the why")
	p.wantFocus("#why")
	run("Show: Flow")
	p.wantFocus("#tab-flow")
	run("Undo")
	p.wantText(".change", "You undid the last change.")
	second, err := lessons.Get(lessons.List()[1])
	if err != nil {
		t.Fatal(err)
	}
	run("Lesson: " + second.Title)
	p.wantText(".lesson", second.Title)
	run("no such thing")
	p.wantMenu("commands", true)
	p.press(kb.Escape)
	p.wantMenu("commands", false)
	p.wantStaying()
}

// All commands are listed before anything is typed, and then those with all words in
// any order. Arrow keys choose one, which stays in sight, and a click runs one.
func TestCommandsAreListed(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.showEverything()
	p.press("k", kb.ModifierCtrl)
	p.wantMenu("commands", true)
	options := func() int {
		return eval[int](p, `document.querySelectorAll("#command-list [role=option]").length`)
	}
	all := options()
	if all < len(lessons.List())+20 {
		t.Errorf("%d commands are listed", all)
	}
	chosen := func(name string) {
		t.Helper()
		p.wait(`(() => {
			const chosen = document.getElementById(command.getAttribute("aria-activedescendant"));
			const at = chosen.getBoundingClientRect(), box = chosen.parentElement.getBoundingClientRect();
			return chosen.ariaSelected === "true" && document.querySelectorAll("#commands [aria-selected=true]").length === 1
				&& chosen.innerText === ` + strconv.Quote(name) + ` && at.top >= box.top - 1 && at.bottom <= box.bottom + 1;
		})()`)
	}
	last, err := lessons.Get(lessons.List()[len(lessons.List())-1])
	if err != nil {
		t.Fatal(err)
	}
	chosen("Flip Secure")
	p.press(kb.ArrowUp)
	chosen("Lesson: " + last.Title)
	p.press(kb.ArrowDown)
	chosen("Flip Secure")
	p.wantAccessibleIn("#commands")

	p.typeText("https SWITCH")
	p.wait(`document.querySelectorAll("#command-list [role=option]").length === 1`)
	chosen("Switch http and https")
	p.typeText(" never")
	p.wantText("#commands [aria-live]", "No command has these words.")
	if got := p.attribute("#command", "aria-expanded"); got != "false" || options() > 0 {
		t.Errorf("without a match, the list is expanded: %s", got)
	}
	p.wantAccessibleIn("#commands")
	p.press(kb.Enter)
	p.wantMenu("commands", true)

	p.press("a", kb.ModifierCtrl)
	p.typeText("secure flip")
	chosen("Flip Secure")
	p.click("#command-list [role=option]")
	p.wantMenu("commands", false)
	p.wantText(".change", "You turned Secure off.")
	p.press("k", kb.ModifierCtrl)
	p.wantMenu("commands", true)
	if options() != all {
		t.Errorf("opened again, the list has %d commands, want %d", options(), all)
	}
}

// The lessons are in groups. A search finds one by its words and by its symptoms.
func TestLessonSearch(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.click("[popovertarget=lessons-menu]")
	p.wantMenu("lessons-menu", true)
	var titles []string
	for _, group := range lessons.Groups() {
		titles = append(titles, group.Title.String())
	}
	titles = append(titles, "Challenges")
	if got := eval[[]string](p, `[...document.querySelectorAll("#lessons-menu h3")].map((title) => title.innerText)`); !slices.Equal(got, titles) {
		t.Errorf("the groups are %q, want %q", got, titles)
	}
	for _, test := range []struct{ query, want string }{
		{"too many redirects", "behind-a-proxy"},
		{"DELETED cookie", "logout-that-fails"},
		{"payment page", "samesite-payment"},
		{"next door", "api-on-a-subdomain"},
		{"poem", ""},
	} {
		p.click("#lessons-search")
		p.press("a", kb.ModifierCtrl)
		p.typeText(test.query)
		want := "[]"
		if test.want != "" {
			want = `["` + test.want + `"]`
		}
		p.wait(`JSON.stringify([...document.querySelectorAll("#lessons-menu .entry")].filter((entry) => entry.checkVisibility()).map(({ href }) => href.split("/").at(-2))) === ` + strconv.Quote(want))
	}
	p.wantText("#lessons-menu [aria-live]", "No lesson has these words.")
	p.wantAccessibleIn("#lessons-menu")
}

// An entry of the lessons is a link to its page. A plain click opens the lesson
// without loading that, and a click with Ctrl is left to the browser.
func TestLessonLinks(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.click("[popovertarget=lessons-menu]")
	entry := `#lessons-menu [href$="/lessons/login-loop/"]`
	if got := eval[int](p, `fetch(document.querySelector(`+strconv.Quote(entry)+`).href).then(({ status }) => status)`); got != 200 {
		t.Errorf("the page of the lesson has the status %d", got)
	}
	handled := func(modifiers string) bool {
		return eval[bool](p, `(() => {
			let handled = false;
			addEventListener("click", (event) => {
				event.preventDefault(); // No tab is to open.
				event.preventDefault = () => { handled = true; };
			}, { once: true, capture: true });
			document.querySelector(`+strconv.Quote(entry)+`).dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, `+modifiers+` }));
			return handled;
		})()`)
	}
	for _, modifier := range []string{"ctrlKey", "metaKey", "shiftKey", "altKey"} {
		if handled(modifier + ": true") {
			t.Errorf("the page handles a click with %s", modifier)
		}
	}
	p.wantMenu("lessons-menu", true)
	eval[bool](p, `(window.stays = true)`)
	p.click(entry)
	p.wantText(".lesson", "The login that never sticks")
	p.wantMenu("lessons-menu", false)
	if !eval[bool](p, `window.stays === true && location.pathname === "/"`) {
		t.Error("a click loads another page")
	}
}

// A lesson is finished when all is guessed, or all is shown and the last event
// selected. It stays so when the page is loaded again.
func TestFinishedLessons(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	finished := `[...document.querySelectorAll("#lessons-menu .entry:has(.finished)")].map(({ dataset }) => dataset.number).join()`
	p.showEverything()
	if got := eval[string](p, finished); got != "" {
		t.Errorf("at the first event, the lessons %s are finished", got)
	}
	p.click("#tab-table")
	p.tabTo("#scrubber")
	p.press(kb.End)
	p.wait(finished + ` === "1"`)
	p.click("[popovertarget=lessons-menu]")
	p.wantText("#lessons-menu .finished", "✓ finished")
	p.wantAccessibleInEveryTheme("#lessons-menu")
	p.click(`#lessons-menu [href$="/lessons/redirect-too-late/"]`)
	p.wantText(".lesson", "The redirect that came too late")
	p.showEverything()
	p.click("#secure")
	p.tabTo("#scrubber")
	p.press(kb.End) // An edited lesson is another scenario.
	p.do(chromedp.Reload())
	p.wait(appRuns)
	p.wait(finished + ` === "1"`)
}

// wantMenu waits until a menu is open, or closed.
func (p *page) wantMenu(id string, open bool) {
	p.t.Helper()
	not := "!"
	if open {
		not = ""
	}
	p.wait(not + `document.getElementById("` + id + `").matches(":popover-open")`)
}

func TestMenusByMouse(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.click("[popovertarget=lessons-menu]")
	p.wantMenu("lessons-menu", true)
	if got, want := eval[int](p, `document.querySelectorAll("#lessons-menu section .entry").length`), len(lessons.List()); got != want {
		t.Errorf("there are %d lessons to choose from, want %d", got, want)
	}
	p.click("#lessons-menu section:last-child li:last-child .entry")
	p.wantMenu("lessons-menu", false)
	last, err := lessons.Get(lessons.List()[len(lessons.List())-1])
	if err != nil {
		t.Fatal(err)
	}
	p.wantText(".lesson", last.Title)

	// Opening one closes the other, and so does a click beside them.
	p.click("[popovertarget=share-menu]")
	p.wantMenu("share-menu", true)
	p.click("[popovertarget=help]")
	p.wantMenu("share-menu", false)
	p.wantMenu("help", true)
	p.click("#lanes")
	p.wantMenu("help", false)
}

// What is shared is what is shown.
func TestShare(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.click("#secure")
	p.click(".events tbody tr:nth-child(5) .number")
	p.click("[popovertarget=share-menu]")
	p.wantMenu("share-menu", true)
	fragment := "#" + withoutSecure(t) + ".s5"
	if got := eval[string](p, "link.value"); !strings.HasSuffix(got, fragment) {
		t.Errorf("the link is %s, want it to end in %s", got, fragment)
	}
	code := eval[string](p, `document.getElementById("embed-code").value`)
	for _, want := range []string{
		`<iframe title="HTTPS and secure cookies in Django (changed)"`, "/embed.html" + fragment + `"`, `loading="lazy"`, `width="100%"`,
		`sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"`,
	} {
		wantIn(t, "the code to embed", code, want)
	}
	_, src, _ := strings.Cut(code, `src="`)
	src, _, _ = strings.Cut(src, `"`)
	embed := openURL(t, src, setup{width: 700, height: 480})
	embed.wantText(".answer", "sent in clear text") // It asks nothing: its lesson has changed.
}

// The keys of one letter can be switched off, and are of no use where another part
// of the page has the focus.
func TestLetterKeys(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	link := p.hash()
	p.click("h1") // Nothing has the focus, as after loading.
	p.press("s")
	p.wantText(".change", "You turned Secure off.")
	p.press("z", kb.ModifierCtrl)
	p.click("#address")
	p.press("s")
	p.tabTo("[popovertarget=help]")
	p.press("t")
	if got := p.hash(); got != link {
		t.Errorf("a key outside of the stage made the link %s", got)
	}

	p.tabTo("#lanes")
	p.press(kb.Home)
	for _, key := range []struct{ press, announced string }{
		{"s", "You turned Secure off."},
		{"h", "You switched the address to https."},
		{"r", "You turned the redirect off."},
		{"r", "You set the redirect to 301."},
		{"t", "You turned HSTS on."},
	} {
		p.press(key.press)
		p.wantText(".change", key.announced)
	}
	for range 5 {
		p.press("z", kb.ModifierCtrl)
	}
	if got := p.hash(); got != link {
		t.Errorf("undone, the link is %s, want %s", got, link)
	}

	for i, tab := range tabs(p)[:9] {
		p.press(string(rune('1' + i)))
		p.wait(`document.getElementById("` + tab + `").ariaSelected === "true"`)
	}
	p.press("c")
	p.wantText("[role=status]", "This run is pinned.")
	p.press(kb.PageDown)
	p.wantEvent("Event 4 of 6")
	p.press(kb.PageUp)
	p.wantEvent("Event 1 of 6")
	p.press("w")
	p.wantFocus("#why")
	p.press("?")
	p.wantMenu("help", true)

	// Off, they leave the keys that have names.
	p.click("#letter-keys")
	p.wait(`document.getElementById("letter-keys").ariaChecked === "false"`)
	p.press(kb.Escape)
	p.tabTo("#lanes")
	p.press("s")
	p.press(kb.End)
	p.wantEvent("Event 6 of 6")
	if got := p.hash(); got != link {
		t.Errorf("a key that is switched off made the link %s", got)
	}
}

// tabs lists the ids of the tabs.
func tabs(p *page) []string {
	p.t.Helper()
	return eval[[]string](p, `[...document.querySelectorAll("[role=tab]")].map((tab) => tab.id)`)
}
