//go:build !js

package chromium

import (
	"context"
	"errors"
	"fmt"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/crumbtrail/crumbtrail/engine/lab/driver"
)

// A tab acts on Chromium's tab, for as long as its context lets it.
type tab struct {
	of  *browser
	ctx context.Context
	// world is where its scripts run, 0 for the page itself.
	world runtime.ExecutionContextID
}

func (c tab) Visit(url string) error {
	_, err := chromedp.Call(c.ctx, page.Navigate, page.NavigateParams{URL: url, TransitionType: page.TransitionTypeTyped})
	return err
}

func (c tab) Reload() error {
	_, err := chromedp.Call(c.ctx, page.Reload, page.ReloadParams{})
	return err
}

func (c tab) Traverse(by int) error {
	history, err := chromedp.Call(c.ctx, page.GetNavigationHistory, cdp.Empty{})
	if err != nil {
		return err
	}
	to := int(history.CurrentIndex) + by
	// The empty page that the first tab began with is none of the scenario.
	if to < 0 || to >= len(history.Entries) || history.Entries[to].URL == "about:blank" {
		c.of.watch.stayed()
		return nil
	}
	_, err = chromedp.Call(c.ctx, page.NavigateToHistoryEntry, page.NavigateToHistoryEntryParams{EntryID: history.Entries[to].ID})
	return err
}

// SwitchTo implements driver.Tab.
func (c tab) SwitchTo(number int) (bool, error) { return c.of.switchTo(number) }

func (c tab) Evaluate(script string) (string, error) {
	said, err := chromedp.Run(c.ctx, chromedp.Evaluate[string](script, chromedp.EvalAwaitPromise, c.within))
	if err != nil {
		return "", fmt.Errorf("%s: %w", script, err)
	}
	return said, nil
}

// within makes a script run in the world of the tab.
func (c tab) within(p *runtime.EvaluateParams) { p.ContextID = c.world }

// Frame implements driver.Tab.
func (c tab) Frame() (driver.Tab, error) {
	tree, err := chromedp.Call(c.ctx, page.GetFrameTree, cdp.Empty{})
	if err != nil {
		return nil, err
	}
	frames := tree.FrameTree.ChildFrames
	if len(frames) == 0 {
		return nil, errors.New("the page has no frame")
	}
	made, err := chromedp.Call(c.ctx, page.CreateIsolatedWorld, page.CreateIsolatedWorldParams{FrameID: frames[len(frames)-1].Frame.ID})
	if err != nil {
		return nil, err
	}
	return tab{c.of, c.ctx, made.ExecutionContextID}, nil
}

func (c tab) ClearCache() error {
	_, err := chromedp.Call(c.ctx, network.ClearBrowserCache, cdp.Empty{})
	return err
}

func (c tab) Press() error { return chromedp.Do(c.ctx, chromedp.MouseClickXY(50, 50)) }
