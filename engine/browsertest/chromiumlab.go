//go:build !js

package browsertest

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

// Chromium returns a lab with the Chromium or Chrome at path. Its work is in
// dir, which must exist.
func Chromium(path, dir string, a *Authority) (*Lab, error) {
	out, err := exec.Command(path, "--product-version").Output()
	if err != nil {
		return nil, fmt.Errorf("%s --product-version: %w", path, err)
	}
	// Chromium on Linux looks for authorities below the home directory.
	trust := filepath.Join(dir, "home", ".pki", "nssdb")
	if err := os.MkdirAll(trust, 0o700); err != nil {
		return nil, err
	}
	if err := a.Trust(trust); err != nil {
		return nil, err
	}
	return &Lab{
		Name:        "chromium",
		Profile:     scenario.Chrome,
		Version:     "Chromium " + strings.TrimSpace(string(out)),
		Reasons:     true,
		authority:   a,
		unsupported: chromiumLacks,
		start: func(l *Lab, s *scenario.Scenario, site *Site) (browser, error) {
			return startChromium(path, dir, s, site)
		},
	}, nil
}

// chromiumLacks names a policy for which Chromium 156 has no setting.
func chromiumLacks(s *scenario.Scenario) string {
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

// resolverRules sends what the scenario's servers serve to the site, what they
// refuse to a closed port, and lets no other name resolve.
func resolverRules(s *scenario.Scenario, site *Site) string {
	const closed = "127.0.0.1:1"
	var rules []string
	for _, a := range addresses(s) {
		switch reach(s, site.network, a) {
		case server.Reached:
			rules = append(rules, fmt.Sprintf("MAP %s 127.0.0.1:%d", a, site.Port()))
		case server.Refused:
			rules = append(rules, fmt.Sprintf("MAP %s %s", a, closed))
		}
	}
	return strings.Join(append(rules, "MAP * ~NOTFOUND"), ", ")
}
