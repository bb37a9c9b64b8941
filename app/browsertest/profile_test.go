//go:build !js

package browsertest

import (
	"context"
	"net/http/httptest"
	"runtime"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/crumbtrail/crumbtrail/app/site"
)

// A profile is one of the browser's, apart from the others in everything that
// it keeps. Its tabs share a process, so there is one for every test that can
// run at a time.
type profile struct {
	ctx  context.Context
	tabs int
}

// opened are the profiles.
var opened struct {
	sync.Mutex
	list []*profile
}

// takeProfile gives the context of the profile with the fewest tabs, until it
// is released.
func takeProfile(t *testing.T) (ctx context.Context, release func()) {
	t.Helper()
	opened.Lock()
	defer opened.Unlock()
	if opened.list == nil {
		openProfiles(t)
	}
	least := opened.list[0]
	for _, p := range opened.list {
		if p.tabs < least.tabs {
			least = p
		}
	}
	least.tabs++
	return least.ctx, func() {
		opened.Lock()
		defer opened.Unlock()
		least.tabs--
	}
}

// openProfiles starts the browser. Its own first tab is in no profile of these. In the
// first tab of each profile the page stays open, so that its process keeps the compiled
// program from one test to the next.
func openProfiles(t *testing.T) {
	t.Helper()
	if err := chromedp.Do(browser); err != nil {
		t.Fatalf("no browser (%v): install Chromium or Chrome, or name one in CHROME", err)
	}
	handler, err := site.Handler(builtSite(t), "")
	if err != nil {
		t.Fatal(err)
	}
	kept := httptest.NewServer(handler) // It serves until the tests end.
	for range runtime.GOMAXPROCS(0) {
		// It is closed with the browser.
		ctx, _ := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
		if err := chromedp.Do(ctx, chromedp.Navigate(kept.URL)); err != nil {
			t.Fatal(err)
		}
		opened.list = append(opened.list, &profile{ctx: ctx})
	}
}
