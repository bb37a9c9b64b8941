//go:build !js

// Package chromium drives Chromium by the DevTools protocol.
package chromium

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"

	"github.com/crumbtrail/crumbtrail/engine/lab/driver"
	"github.com/crumbtrail/crumbtrail/engine/lab/recording"
	"github.com/crumbtrail/crumbtrail/engine/lab/site"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A browser is a running Chromium.
type browser struct {
	options []chromedp.ExecAllocatorOption
	cancel  context.CancelFunc
	profile string
	// uncached: DevTools disables the cache.
	uncached bool

	// first is the context of the first tab, with which the process ends.
	first context.Context
	// The current tab is one of all.
	*openTab
	tabs []*openTab
	// opened are those that pages open.
	opened *newTabs
}

// Start starts the Chromium or Chrome at path with an empty profile, for a
// scenario that site answers. It works in dir, which must exist.
func Start(path, dir string, s *scenario.Scenario, at *site.Site) (driver.Browser, error) {
	profile, err := os.MkdirTemp(dir, "chromium-*")
	if err != nil {
		return nil, err
	}
	if err := writePreferences(profile, s.Policy); err != nil {
		return nil, err
	}
	c := &browser{profile: profile, uncached: !s.Policy.UsesCache(), options: []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(path),
		chromedp.UserDataDir(profile),
		chromedp.Env("HOME="+Home(dir), "XDG_CONFIG_HOME=", "XDG_DATA_HOME="),
		chromedp.Headless,
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.NoFirstRun,
		chromedp.NoDefaultBrowserCheck,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("disable-default-apps", true),
		chromedp.Flag("disable-extensions", true),
		chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.Flag("disable-prompt-on-repost", true),
		chromedp.Flag("password-store", "basic"),
		// A frame of another site in a process of its own reports its requests
		// elsewhere; in one process they are all in one place.
		chromedp.Flag("disable-site-isolation-trials", true),
		// Error pages must not load again by themselves.
		chromedp.Flag("disable-auto-reload", true),
		chromedp.Flag("host-resolver-rules", ResolverRules(at)),
	}}
	// The lists below the address bar are pages of the browser's own, which every tab
	// loads: a second of a processor, and no part of what is played.
	without := "WebUIOmniboxPopup,WebUIOmniboxAimPopup"
	if p := s.Policy; p != nil && p.HTTPSFirst != nil && !*p.HTTPSFirst {
		without += ",HttpsUpgrades"
	}
	c.options = append(c.options, chromedp.Flag("disable-features", without))
	if err := c.open(); err != nil {
		c.cancel()
		return nil, err
	}
	return c, nil
}

// open starts the process and takes its first tab, which lives in the default
// browser context: any other would be like an incognito window.
func (c *browser) open() error {
	allocator, cancel := chromedp.NewExecAllocator(context.Background(), c.options...)
	c.cancel = cancel
	c.first, _ = chromedp.NewContext(allocator, chromedp.WithBrowserOption(chromedp.WithBrowserErrorf(complain)))
	if err := chromedp.Do(c.first); err != nil {
		return err
	}
	if err := c.follow(); err != nil {
		return err
	}
	return c.listenForTabs()
}

// close ends the process as a user would, so that it writes its profile.
func (c *browser) close() error {
	limited, cancel := context.WithTimeout(c.first, driver.StepTimeout)
	defer cancel()
	err := chromedp.Cancel(limited)
	c.cancel()
	return err
}

// Restart implements driver.Browser.
func (c *browser) Restart() error {
	if err := c.close(); err != nil {
		return err
	}
	return c.open()
}

// Close implements driver.Browser.
func (c *browser) Close() error {
	err := c.close()
	if removed := os.RemoveAll(c.profile); err == nil {
		err = removed
	}
	return err
}

// Do implements driver.Browser.
func (c *browser) Do(step scenario.Step) (driver.Observation, error) {
	limited, cancel := context.WithTimeout(c.tab, driver.StepTimeout)
	defer cancel()

	before, err := c.document(limited)
	if err != nil {
		return driver.Observation{}, err
	}
	c.watch.begin()
	if step.NewTab {
		if err := c.holdNewTabs(true); err != nil {
			return driver.Observation{}, err
		}
	}
	outcome, said, err := driver.Act(tab{of: c, ctx: limited}, step, before)
	if err != nil {
		return driver.Observation{}, err
	}
	if step.NewTab && outcome == "" {
		if err := c.takeNewTab(limited); err != nil {
			return driver.Observation{}, err
		}
	}
	limited, cancel = context.WithTimeout(c.tab, driver.StepTimeout)
	defer cancel()
	if outcome == "" { // Otherwise the step moves nothing.
		c.watch.ran(step)
	}
	if err := c.watch.settle(limited); err != nil {
		return driver.Observation{}, err
	}
	if outcome == "" {
		outcome = c.watch.outcome(step, said)
	}
	return c.look(limited, outcome)
}

// look gathers what can be seen once a step is over.
func (c *browser) look(ctx context.Context, outcome string) (driver.Observation, error) {
	after, err := c.document(ctx)
	if err != nil {
		return driver.Observation{}, err
	}
	see := driver.Observation{Outcome: outcome, URL: after.URL, Verdicts: c.watch.verdicts()}
	if after.Usable() {
		see.DocumentCookie, err = chromedp.Run(ctx, chromedp.Evaluate[string]("document.cookie"))
		if err != nil {
			return driver.Observation{}, fmt.Errorf("document.cookie: %w", err)
		}
	}
	got, err := chromedp.CallBrowser(ctx, storage.GetCookies, storage.GetCookiesParams{})
	if err != nil {
		return driver.Observation{}, err
	}
	for _, k := range got.Cookies {
		see.Jar = append(see.Jar, fromCDP(k))
	}
	return see, nil
}

func fromCDP(k *network.Cookie) recording.Cookie {
	s := recording.Cookie{
		Name: k.Name, Value: k.Value,
		Domain: strings.TrimPrefix(k.Domain, "."), HostOnly: !strings.HasPrefix(k.Domain, "."),
		Path: k.Path, Secure: k.Secure, HttpOnly: k.HTTPOnly, SameSite: string(k.SameSite),
	}
	if !k.Session {
		s.Lifetime = time.Until(time.UnixMicro(int64(k.Expires * 1e6)))
	}
	if p := k.PartitionKey; p != nil {
		s.PartitionKey = p.TopLevelSite
		if p.HasCrossSiteAncestor {
			s.PartitionKey += trace.CrossSiteAncestor
		}
	}
	return s
}

func (c *browser) document(ctx context.Context) (driver.Document, error) {
	tree, err := chromedp.Call(ctx, page.GetFrameTree, cdp.Empty{})
	if err != nil {
		return driver.Document{}, err
	}
	switch frame := tree.FrameTree.Frame; {
	case frame.UnreachableURL != "":
		return driver.Document{URL: frame.UnreachableURL, Failed: true}, nil
	case frame.URL == "about:blank":
		return driver.Document{}, nil
	default:
		return driver.Document{URL: frame.URL + frame.URLFragment}, nil
	}
}
