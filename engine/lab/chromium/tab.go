//go:build !js

package chromium

import (
	"context"
	"fmt"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// A tab acts on Chromium's tab, for as long as its context lets it.
type tab struct{ ctx context.Context }

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
	if to < 0 || to >= len(history.Entries) {
		return fmt.Errorf("the history has no page %d", to)
	}
	_, err = chromedp.Call(c.ctx, page.NavigateToHistoryEntry, page.NavigateToHistoryEntryParams{EntryID: history.Entries[to].ID})
	return err
}

func (c tab) Evaluate(script string) (string, error) {
	said, err := chromedp.Run(c.ctx, chromedp.Evaluate[string](script, chromedp.EvalAwaitPromise))
	if err != nil {
		return "", fmt.Errorf("%s: %w", script, err)
	}
	return said, nil
}

func (c tab) ClearCache() error {
	_, err := chromedp.Call(c.ctx, network.ClearBrowserCache, cdp.Empty{})
	return err
}

func (c tab) Press() error { return chromedp.Do(c.ctx, chromedp.MouseClickXY(50, 50)) }
