//go:build !js

package browsertest

import (
	"context"
	"fmt"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// A chromiumTab acts on Chromium's tab, for as long as its context lets it.
type chromiumTab struct{ ctx context.Context }

func (c chromiumTab) visit(url string) error {
	_, err := chromedp.Call(c.ctx, page.Navigate, page.NavigateParams{URL: url, TransitionType: page.TransitionTypeTyped})
	return err
}

func (c chromiumTab) reload() error {
	_, err := chromedp.Call(c.ctx, page.Reload, page.ReloadParams{})
	return err
}

func (c chromiumTab) evaluate(script string) (string, error) {
	said, err := chromedp.Run(c.ctx, chromedp.Evaluate[string](script, chromedp.EvalAwaitPromise))
	if err != nil {
		return "", fmt.Errorf("%s: %w", script, err)
	}
	return said, nil
}

func (c chromiumTab) press() error { return chromedp.Do(c.ctx, chromedp.MouseClickXY(50, 50)) }
