//go:build !js

package browsertest

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A challenge is a page of its own. It says what is missing, counts flips and takes back
// those that are undone, names those that do not count, and marks the challenge when it
// is solved. All of it works by keyboard.
func TestChallenge(t *testing.T) {
	t.Parallel()
	p := open(t, "/challenges/someone-reads-along/")
	p.wantText(".premise", "Let no one on the wire read the login.")
	p.wantText(".attempt", "0 flips so far. The par is 1. You may flip: Secure, the redirect, HSTS.")
	p.wantText(".attempt .goals", "Reached: sid is sent in step 2.")
	p.wantText(".attempt .goals", "Not yet: No one on the wire can read sid in step 1 and step 2. Not in step 2.")
	p.wait(`!document.querySelector(".proposals")?.checkVisibility()`)
	p.wantAccessibleInEveryTheme(".attempt")

	p.tabTo(".hint summary")
	p.press(kb.Enter)
	p.wantText(".hint[open]", "Which request carries the cookie in clear text?")

	p.tabTo("#httponly")
	p.press(" ")
	p.wantText(".not-allowed", "HttpOnly (sid, shop.example)")
	p.wantText(".attempt .flips", "1 flip so far.")
	p.wantAccessibleIn(".attempt")
	p.press("z", kb.ModifierCtrl)
	p.wantText(".attempt .flips", "0 flips so far.")

	p.tabTo("#secure")
	p.press(" ")
	p.wantText(".attempt .flips", "Solved with 1 flip, which is the par.")
	p.wantText(".attempt [aria-live]", "Solved with 1 flip")
	p.wantAccessibleInEveryTheme(".attempt")

	// The link has the change, and the flips still count from the start.
	p.do(chromedp.Reload())
	p.wait(appRuns)
	p.wantText(".attempt .flips", "Solved with 1 flip")
	p.tabTo(".attempt .over")
	p.press(kb.Enter)
	p.wantText(".attempt .flips", "0 flips so far.")
	p.wantFocus("#why")

	eval[bool](p, "(history.back(), true)")
	p.wantText(".attempt .flips", "Solved")
	p.tabTo(".attempt .next")
	p.press(kb.Enter)
	p.wait(`location.pathname === "/challenges/link-in-a-mail/" && ` + appRuns)
	p.wantText(".lesson", "Logged out by a link in a mail")

	p.click("[popovertarget=lessons-menu]")
	p.wantText(`#lessons-menu [href$="/challenges/someone-reads-along/"]`, "✓ solved at par")
	p.wantAccessibleIn("#lessons-menu")
	p.press(kb.Escape)

	// A lesson is no challenge, and Back returns to the attempt.
	p.press("k", kb.ModifierCtrl)
	p.typeText("sticks lesson")
	p.press(kb.Enter)
	p.wantText(".lesson", "The login that never sticks")
	p.wait(`!document.querySelector(".attempt").checkVisibility()`)
	eval[bool](p, "(history.back(), true)")
	p.wantText(".premise", "Send the login with the link in the mail")

	p.press("k", kb.ModifierCtrl)
	p.typeText("challenges")
	p.press(kb.Enter)
	p.wantMenu("lessons-menu", true)
}

// On a phone and in German, nothing of a challenge is cut.
func TestChallengeOnAPhone(t *testing.T) {
	t.Parallel()
	p := prefers(t, serveSite(t, setup{})+"/challenges/chat-on-every-site/", "de")
	p.do(chromedp.EmulateViewport(375, 667))
	p.wantText(".premise", "Erhalte die Anmeldung des Chats in allen vier Browsern.")
	p.wantText(".attempt .goals", "Noch nicht: sid wird in Schritt 4 gesendet. Nicht in Chrome")
	p.wantText(".attempt .flips", "Bisher 0 Änderungen. Par ist 2.")
	p.wait(`document.documentElement.scrollWidth <= 375`)
	p.wantAccessibleIn(".attempt")
}
