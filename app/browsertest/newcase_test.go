//go:build !js

package browsertest

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// What is wrong with a line is said under it, and the line has the focus.
func TestNewCaseProblem(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.click("[popovertarget=new-case]")
	p.wantMenu("new-case", true)
	p.click("#new-case button.strong")
	p.wantText("#new-page-problem", "Fill in at least one of the lines.")
	p.wantFocus("#new-page")
	p.typeText("localhost:3000")
	p.click("#new-request")
	p.typeText("ftp://files.example")
	p.press(kb.Enter)
	p.wantText("#new-request-problem", "This is not an http or https address")
	p.wantFocus("#new-request")
	if got := p.attribute("#new-page", "aria-invalid") + p.attribute("#new-request", "aria-invalid"); got != "falsetrue" {
		t.Errorf("invalid lines: %s", got)
	}
	p.wantAccessibleIn("#new-case")
	p.press("a", kb.ModifierCtrl)
	p.press(kb.Backspace)
	p.click("#new-case button.strong")
	p.wantMenu("new-case", false)
	p.wantText(".lesson", "localhost")
}

// The list of commands has it, too.
func TestNewCaseByCommand(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.press("k", kb.ModifierCtrl)
	p.wantMenu("commands", true)
	p.typeText("New: your own case")
	p.press(kb.Enter)
	p.wantMenu("commands", false)
	p.wantMenu("new-case", true)
}
