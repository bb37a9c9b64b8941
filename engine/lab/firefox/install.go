//go:build !js

package firefox

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/lab/site"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Version is what the Firefox at path says of itself.
func Version(path string) (string, error) {
	out, err := exec.Command(path, "--version").Output()
	if err != nil {
		return "", fmt.Errorf("%s --version: %w", path, err)
	}
	return strings.TrimPrefix(strings.TrimSpace(string(out)), "Mozilla "), nil
}

// Trust makes each Firefox that works in dir trust an authority.
func Trust(dir string, a *site.Authority) error {
	if err := os.MkdirAll(trustFolder(dir), 0o700); err != nil {
		return err
	}
	return a.Trust(trustFolder(dir))
}

// trustFolder has the NSS database that each profile in dir gets a copy of.
func trustFolder(dir string) string { return filepath.Join(dir, "trust") }

// Lacks names what cannot be seen in Firefox: the end of a WebDriver session makes
// it forget its HSTS hosts, so what they do after a restart.
func Lacks(s *scenario.Scenario) string {
	restarts := slices.ContainsFunc(s.Steps, func(step scenario.Step) bool { return step.Do == scenario.Restart })
	if restarts && setsHSTS(s) {
		return "a WebDriver session's end clears Firefox's HSTS hosts"
	}
	return ""
}

func setsHSTS(s *scenario.Scenario) bool {
	for _, server := range s.Servers {
		for _, rule := range server.Rules {
			for name := range rule.Headers {
				if strings.EqualFold(name, "Strict-Transport-Security") {
					return true
				}
			}
		}
	}
	return false
}

// preferences are a profile's: everything goes through the proxy, and the rest is as
// Firefox has it but for the policy.
func preferences(p *scenario.Policy, port int) map[string]any {
	settings := map[string]any{
		"network.proxy.type":                      1,
		"network.proxy.socks":                     "127.0.0.1",
		"network.proxy.socks_port":                port,
		"network.proxy.socks_version":             5,
		"network.proxy.socks_remote_dns":          true,
		"network.proxy.socks5_remote_dns":         true,
		"network.proxy.allow_hijacking_localhost": true,
		"network.proxy.failover_direct":           false,
		"network.proxy.no_proxies_on":             "",
		// A second request while an upgrade by HTTPS-first is slow would look like the
		// page's own.
		"dom.security.https_only_mode_send_http_background_request": false,
		// A process for a tab that is never opened takes a second of a processor.
		"dom.ipc.processPrelaunch.enabled": false,
	}
	if p != nil {
		if mode, ok := map[scenario.ThirdPartyCookies]int{
			scenario.AllowThirdParty: 0, scenario.BlockThirdParty: 1, scenario.PartitionThirdParty: 5,
		}[p.ThirdPartyCookies]; ok {
			settings["network.cookie.cookieBehavior"] = mode
		}
		if p.HTTPSFirst != nil {
			settings["dom.security.https_first"] = *p.HTTPSFirst
		}
		if p.LaxByDefault != nil {
			settings["network.cookie.sameSite.laxByDefault"] = *p.LaxByDefault
		}
	}
	return settings
}
