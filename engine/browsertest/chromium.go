//go:build !js

package browsertest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// chromium is a running Chromium with one tab.
type chromium struct {
	options []chromedp.ExecAllocatorOption
	cancel  context.CancelFunc
	profile string

	tab   context.Context
	watch *watch
}

func startChromium(path, dir string, s *scenario.Scenario, site *Site) (*chromium, error) {
	profile, err := os.MkdirTemp(dir, "chromium-*")
	if err != nil {
		return nil, err
	}
	if err := writePreferences(profile, s.Policy); err != nil {
		return nil, err
	}
	c := &chromium{profile: profile, options: []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(path),
		chromedp.UserDataDir(profile),
		chromedp.Env("HOME="+filepath.Join(dir, "home"), "XDG_CONFIG_HOME=", "XDG_DATA_HOME="),
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
		chromedp.Flag("host-resolver-rules", resolverRules(s, site)),
	}}
	if p := s.Policy; p != nil && p.HTTPSFirst != nil && !*p.HTTPSFirst {
		c.options = append(c.options, chromedp.Flag("disable-features", "HttpsUpgrades"))
	}
	if err := c.open(); err != nil {
		c.cancel()
		return nil, err
	}
	return c, nil
}

// open starts the process and takes its first tab, which lives in the default
// browser context: any other would be like an incognito window.
func (c *chromium) open() error {
	allocator, cancel := chromedp.NewExecAllocator(context.Background(), c.options...)
	c.cancel = cancel
	c.tab, _ = chromedp.NewContext(allocator)
	if err := chromedp.Do(c.tab); err != nil {
		return err
	}
	tree, err := chromedp.Call(c.tab, page.GetFrameTree, cdp.Empty{})
	if err != nil {
		return err
	}
	c.watch = newWatch(tree.FrameTree.Frame.ID)
	if _, err := chromedp.Call(c.tab, network.Enable, network.EnableParams{}); err != nil {
		return err
	}
	return chromedp.Listen(c.tab, c.watch.event)
}

// close ends the process as a user would, so that it writes its profile.
func (c *chromium) close() error {
	limited, cancel := context.WithTimeout(c.tab, patience)
	defer cancel()
	err := chromedp.Cancel(limited)
	c.cancel()
	return err
}

// Restart implements browser.
func (c *chromium) Restart() error {
	if err := c.close(); err != nil {
		return err
	}
	return c.open()
}

// Close implements browser.
func (c *chromium) Close() error {
	err := c.close()
	if removed := os.RemoveAll(c.profile); err == nil {
		err = removed
	}
	return err
}

// Do implements browser.
func (c *chromium) Do(step scenario.Step) (sight, error) {
	limited, cancel := context.WithTimeout(c.tab, patience)
	defer cancel()

	before, err := c.document(limited)
	if err != nil {
		return sight{}, err
	}
	c.watch.begin()
	outcome, said, err := act(chromiumTab{limited}, step, before)
	if err != nil {
		return sight{}, err
	}
	c.watch.ran(step.Do)
	if err := c.watch.settle(limited); err != nil {
		return sight{}, err
	}
	if outcome == "" {
		outcome = c.watch.outcome(step.Do, said)
	}
	return c.look(limited, outcome)
}

// look gathers what can be seen once a step is over.
func (c *chromium) look(ctx context.Context, outcome string) (sight, error) {
	after, err := c.document(ctx)
	if err != nil {
		return sight{}, err
	}
	see := sight{outcome: outcome, url: after.url, verdicts: c.watch.verdicts()}
	if after.usable() {
		see.documentCookie, err = chromedp.Run(ctx, chromedp.Evaluate[string]("document.cookie"))
		if err != nil {
			return sight{}, fmt.Errorf("document.cookie: %w", err)
		}
	}
	got, err := chromedp.CallBrowser(ctx, storage.GetCookies, storage.GetCookiesParams{})
	if err != nil {
		return sight{}, err
	}
	for _, k := range got.Cookies {
		see.jar = append(see.jar, fromCDP(k))
	}
	return see, nil
}

func fromCDP(k *network.Cookie) stored {
	s := stored{
		name: k.Name, value: k.Value,
		domain: strings.TrimPrefix(k.Domain, "."), hostOnly: !strings.HasPrefix(k.Domain, "."),
		path: k.Path, secure: k.Secure, httpOnly: k.HTTPOnly, sameSite: string(k.SameSite),
	}
	if !k.Session {
		s.lifetime = time.Until(time.UnixMicro(int64(k.Expires * 1e6)))
	}
	if p := k.PartitionKey; p != nil {
		s.partitionKey = p.TopLevelSite
		if p.HasCrossSiteAncestor {
			s.partitionKey += trace.CrossSiteAncestor
		}
	}
	return s
}

// A shown document is the tab's: its URL, "" for a blank tab, and whether it is
// the browser's own page for a URL that failed.
type shown struct {
	url    string
	failed bool
}

// usable reports whether there is a page of the scenario.
func (s shown) usable() bool { return s.url != "" && !s.failed }

func (c *chromium) document(ctx context.Context) (shown, error) {
	tree, err := chromedp.Call(ctx, page.GetFrameTree, cdp.Empty{})
	if err != nil {
		return shown{}, err
	}
	switch frame := tree.FrameTree.Frame; {
	case frame.UnreachableURL != "":
		return shown{frame.UnreachableURL, true}, nil
	case frame.URL == "about:blank":
		return shown{}, nil
	default:
		return shown{url: frame.URL + frame.URLFragment}, nil
	}
}
