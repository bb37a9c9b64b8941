//go:build !js

package browsertest

import (
	"context"
	"fmt"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// act takes a step. It returns the outcome where that is known at once, ""
// where the requests will tell, and what a script said of it.
func (c *chromium) act(ctx context.Context, step scenario.Step, at shown) (outcome, said string, err error) {
	switch step.Do {
	case scenario.Visit:
		_, err := chromedp.Call(ctx, page.Navigate, page.NavigateParams{URL: step.URL, TransitionType: page.TransitionTypeTyped})
		return "", "", err
	case scenario.Wait, scenario.Restart:
		return string(trace.Loaded), "", nil
	}
	if at.url == "" {
		return string(trace.Failed), "", nil
	}
	if step.Do == scenario.Reload {
		_, err := chromedp.Call(ctx, page.Reload, page.ReloadParams{})
		return "", "", err
	}
	if at.failed {
		return string(trace.Failed), "", nil
	}

	script, pointed := stepScript(step)
	said, err = chromedp.Run(ctx, chromedp.Evaluate[string](script, chromedp.EvalAwaitPromise))
	if err != nil {
		return "", "", fmt.Errorf("%s: %w", script, err)
	}
	switch {
	case pointed:
		return "", "", chromedp.Do(ctx, chromedp.MouseClickXY(50, 50))
	case step.Do == scenario.Script:
		return said, said, nil
	}
	return "", said, nil
}
