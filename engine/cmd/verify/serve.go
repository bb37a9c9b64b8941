//go:build !js

package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/lab/chromium"
	"github.com/crumbtrail/crumbtrail/engine/lab/firefox"
	"github.com/crumbtrail/crumbtrail/engine/lab/site"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// serve answers for the hosts of a scenario until it is interrupted.
func serve(ctx context.Context, s *scenario.Scenario, dir string, out io.Writer) error {
	authority, err := site.NewAuthority()
	if err != nil {
		return err
	}
	at, err := site.Open(s, authority)
	if err != nil {
		return err
	}
	defer at.Close()
	proxy, err := site.OpenProxy(at)
	if err != nil {
		return err
	}
	defer proxy.Close()
	if err := printCommands(s, dir, authority, at, proxy, out); err != nil {
		return err
	}
	if _, err := fmt.Fprintln(out, "The servers answer as they do in step 0. Ctrl+C ends it."); err != nil {
		return err
	}
	<-ctx.Done()
	return nil
}

// printCommands prints how to open the first address of a scenario in each browser.
func printCommands(s *scenario.Scenario, dir string, a *site.Authority, at *site.Site, p *site.Proxy, out io.Writer) error {
	first := "about:blank"
	if len(s.Steps) > 0 && s.Steps[0].URL != "" {
		first = s.Steps[0].URL
	}
	chrome, err := makers[0].path()
	if err != nil {
		return err
	}
	if chrome != "" {
		if err := chromium.Trust(dir, a); err != nil {
			return err
		}
		if _, err := fmt.Fprintf(out, "HOME=%s %s\n\n", shellWord(chromium.Home(dir)), shellCommand(
			chrome, "--user-data-dir="+filepath.Join(dir, "chrome"), "--no-first-run", "--host-resolver-rules="+chromium.ResolverRules(at), first)); err != nil {
			return err
		}
	}
	other, err := makers[1].path()
	if err != nil {
		return err
	}
	if other != "" {
		if err := firefox.Trust(dir, a); err != nil {
			return err
		}
		profile, err := firefox.Profile(dir, s, p)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(out, "%s\n\n", shellCommand(other, "--no-remote", "--profile", profile, first)); err != nil {
			return err
		}
	}
	if chrome == "" && other == "" {
		return errNoBrowser
	}
	return nil
}

// shellCommand is a command line for a POSIX shell. An address is a text from a stranger,
// and whoever pastes the line runs it.
func shellCommand(words ...string) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = shellWord(w)
	}
	return strings.Join(quoted, " ")
}

// shellWord quotes a text, in which nothing then is special (POSIX Shell Command Language
// §2.2.2).
func shellWord(text string) string {
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}
