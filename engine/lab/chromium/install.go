//go:build !js

package chromium

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/lab/site"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

// Version is what the Chromium or Chrome at path says of itself.
func Version(path string) (string, error) {
	out, err := exec.Command(path, "--product-version").Output()
	if err != nil {
		return "", fmt.Errorf("%s --product-version: %w", path, err)
	}
	return "Chromium " + strings.TrimSpace(string(out)), nil
}

// Trust makes each Chromium that works in dir trust an authority. Chromium on
// Linux looks for authorities below the home directory.
func Trust(dir string, a *site.Authority) error {
	trust := filepath.Join(Home(dir), ".pki", "nssdb")
	if err := os.MkdirAll(trust, 0o700); err != nil {
		return err
	}
	return a.Trust(trust)
}

// Home is the home directory of each Chromium that works in dir.
func Home(dir string) string { return filepath.Join(dir, "home") }

// Lacks names a policy for which Chromium 156 has no setting.
func Lacks(s *scenario.Scenario) string {
	switch p := s.Policy; {
	case p == nil:
		return ""
	case p.ThirdPartyCookies == scenario.PartitionThirdParty:
		return "Chromium cannot partition third-party cookies"
	case p.LaxByDefault != nil && !*p.LaxByDefault:
		return "Chromium is always Lax by default"
	}
	return ""
}

// writePreferences sets what a policy asks for. Third-party cookies are as
// upstream has them, not as Debian does: blocked in incognito only.
func writePreferences(profile string, p *scenario.Policy) error {
	const blockThirdParty, incognitoOnly = 1, 2
	mode := incognitoOnly
	if p != nil && p.ThirdPartyCookies == scenario.BlockThirdParty {
		mode = blockThirdParty
	}
	text, err := json.Marshal(map[string]any{"profile": map[string]any{"cookie_controls_mode": mode}})
	if err != nil {
		return err
	}
	folder := filepath.Join(profile, "Default")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "Preferences"), text, 0o600)
}

// ResolverRules, the value of --host-resolver-rules, sends what the scenario's servers serve to the site, what they
// refuse to a closed port, and lets no other name resolve.
func ResolverRules(site *site.Site) string {
	const closed = "127.0.0.1:1"
	var rules []string
	for _, a := range site.Addresses() {
		switch site.Reach(a) {
		case server.Reached:
			rules = append(rules, fmt.Sprintf("MAP %s 127.0.0.1:%d", a, site.Port()))
		case server.Refused:
			rules = append(rules, fmt.Sprintf("MAP %s %s", a, closed))
		}
	}
	return strings.Join(append(rules, "MAP * ~NOTFOUND"), ", ")
}
